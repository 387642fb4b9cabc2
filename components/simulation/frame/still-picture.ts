/**
 * A picture of the page as a file that stands alone: the looks that style sheets give, in the theme at hand, are written
 * onto its shapes as attributes.
 */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const NAMESPACE = 'http://www.w3.org/2000/svg';

export interface StillPictureOptions {
  readonly svg: SVGSVGElement;
  readonly title: string;
  /** Where it comes from. */
  readonly link: string;
}

export function stillPicture({ svg, title, link }: StillPictureOptions): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll<SVGElement>('*')];
  const copies = [...copy.querySelectorAll<SVGElement>('*')];
  const initial = looksOf(svg);
  for (const [i, original] of originals.entries()) {
    const drawn = copies[i];
    if (!drawn) continue;
    const [own, around] = [looksOf(original), original.parentElement ? looksOf(original.parentElement) : initial];
    for (const name of LOOKS)
      if (own[name] !== around[name] || name === 'opacity') drawn.setAttribute(name, own[name] ?? '');
    if (drawn.getAttribute('opacity') === '1') drawn.removeAttribute('opacity');
    for (const { name } of [...drawn.attributes])
      if (/^(class|role|tabindex|aria-.*|data-.*)$/.test(name)) drawn.removeAttribute(name);
  }
  const { width, height } = svg.viewBox.baseVal;
  for (const { name } of [...copy.attributes]) if (name !== 'viewBox') copy.removeAttribute(name);
  copy.setAttribute('xmlns', NAMESPACE);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  for (const name of LOOKS) if (name !== 'opacity') copy.setAttribute(name, initial[name] ?? '');
  const ground = document.createElementNS(NAMESPACE, 'rect');
  const frame = svg.closest('.frame');
  for (const [name, value] of [
    ['width', String(width)],
    ['height', String(height)],
    ['fill', frame ? getComputedStyle(frame).backgroundColor : 'none'],
    ['stroke', 'none'],
  ] as const)
    ground.setAttribute(name, value);
  copy.prepend(named('title', title), named('desc', link), ground);
  return new XMLSerializer().serializeToString(copy);
}

function looksOf(element: Element): Readonly<Record<string, string>> {
  const style = getComputedStyle(element);
  return Object.fromEntries(LOOKS.map((name) => [name, style.getPropertyValue(name)]));
}

function named(name: 'title' | 'desc', words: string): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  element.textContent = words;
  return element;
}
