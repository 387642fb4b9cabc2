/**
 * Shows what a link is about where it stands: the definition of a term, the text of a source. The words stand once, at
 * the end of the page, in the element that `data-note` names; one popover shows them all. A pointer or the focus opens
 * it, a first tap too (its own link then leads on); Escape, leaving and scrolling close it.
 */
const popover = document.createElement('div');
popover.className = 'note-popover';
popover.popover = 'manual';
popover.setAttribute('aria-hidden', 'true');

let open: HTMLAnchorElement | null = null;
let leaving = 0;

function show(link: HTMLAnchorElement): void {
  clearTimeout(leaving);
  if (open === link) return;
  const note = document.getElementById(link.dataset['note'] ?? '');
  if (!note) return;
  const more = Object.assign(document.createElement('a'), {
    href: link.href,
    textContent: note.parentElement?.querySelector('dt')?.textContent ?? link.textContent,
    tabIndex: -1,
  });
  popover.replaceChildren(more, ` ${note.textContent.trim()}`);
  document.body.append(popover);
  popover.showPopover();
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const above = at.bottom + height + 16 > innerHeight && at.top > height + 16;
  popover.style.left = `${Math.max(12, Math.min(at.left - 12, document.documentElement.clientWidth - width - 12))}px`;
  popover.style.top = `${above ? at.top - height - 4 : at.bottom + 4}px`;
  open = link;
}

function hide(): void {
  clearTimeout(leaving);
  if (open) popover.hidePopover();
  open = null;
}

const linkOf = ({ target }: Event): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-note]') : null;
const inPopover = ({ target }: Event): boolean => target instanceof Node && popover.contains(target);

let touched = false;
document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const link = linkOf(event);
  if (link) show(link);
  else if (inPopover(event)) clearTimeout(leaving);
  else if (open && open !== document.activeElement) {
    clearTimeout(leaving);
    leaving = window.setTimeout(hide, 250);
  }
});
document.addEventListener('pointerdown', (event) => {
  touched = event.pointerType === 'touch';
  if (!linkOf(event) && !inPopover(event)) hide();
});
document.addEventListener('click', (event) => {
  const link = linkOf(event);
  if (!link) return;
  // Focus may have come with the tap: what counts is whether the words were there before it.
  if (touched && link !== tapped) {
    event.preventDefault();
    show(link);
    tapped = link;
  } else hide();
});
let tapped: HTMLAnchorElement | null = null;
document.addEventListener('focusin', (event) => {
  const link = linkOf(event);
  if (link?.matches(':focus-visible')) show(link);
});
document.addEventListener('focusout', (event) => linkOf(event) && hide());
document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
addEventListener('scroll', hide, { passive: true });

// A module of its own: what it declares is nobody else’s.
export {};
