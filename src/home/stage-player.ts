/** Draws moments of a watched run into the stage; between two of them a request keeps its glyph and slides to its new place. */
import { presentAt } from './moment.ts';
import { beyond, boxes, glyphs, server, WIDTH } from './picture.ts';
import type { Watched } from './watch.ts';

const SVG = 'http://www.w3.org/2000/svg';

interface Drawn {
  readonly element: SVGUseElement;
  kind: string;
  x: number;
  y: number;
}

export interface StagePlayer {
  /** Draws the run at a time. `slide`: how far glyphs come towards their places, 1 puts them there. */
  draw(watched: Watched, servers: number, at: number, slide: number): void;
}

export function stagePlayer(stage: SVGSVGElement, edge: HTMLElement): StagePlayer {
  const boxGroup = stage.querySelector('[data-boxes]') as SVGGElement;
  const glyphGroup = stage.querySelector('[data-glyphs]') as SVGGElement;
  const drawn = new Map<number, Drawn>();
  glyphGroup.replaceChildren();
  let width = stage.clientWidth;
  new ResizeObserver(() => {
    width = stage.clientWidth;
  }).observe(stage);

  const show = (one: Drawn, kind: string): void => {
    if (one.kind !== kind) {
      one.kind = kind;
      one.element.setAttribute('href', `#glyph-${kind}`);
      one.element.setAttribute('class', kind);
    }
    one.element.setAttribute('transform', `translate(${one.x.toFixed(1)} ${one.y.toFixed(1)})`);
  };

  return {
    draw(watched, servers, at, slide) {
      const present = presentAt(watched, at);
      const wanted = glyphs(present, servers);
      const left = WIDTH - width - 40;
      if (slide === 1) {
        glyphGroup.replaceChildren();
        drawn.clear();
      }
      const seen = new Set<number>();
      for (const { index, kind, x, y } of wanted) {
        if (x < left) continue;
        seen.add(index);
        let one = drawn.get(index);
        if (!one) {
          one = { element: document.createElementNS(SVG, 'use'), kind: '', x, y };
          drawn.set(index, one);
          glyphGroup.append(one.element);
        }
        one.x += (x - one.x) * slide;
        one.y += (y - one.y) * slide;
        show(one, kind);
      }
      // Whoever has an answer leaves to the right.
      for (const [index, one] of drawn) {
        if (seen.has(index)) continue;
        one.x += (WIDTH + 60 - one.x) * slide;
        show(one, one.kind);
        if (one.x > WIDTH + 12 || one.x < left) {
          one.element.remove();
          drawn.delete(index);
        }
      }

      const shownBoxes = boxes(present, servers);
      if (boxGroup.childElementCount !== shownBoxes.length) {
        boxGroup.replaceChildren(...shownBoxes.map(() => box()));
      }
      shownBoxes.forEach(({ y, height, left: work }, index) => {
        const [frame, fill] = boxGroup.children[index]?.children ?? [];
        set(frame, { x: server.left, y, width: server.width, height, rx: 8 });
        set(fill, {
          x: server.left + 4,
          y: y + 4,
          width: ((server.width - 8) * work).toFixed(1),
          height: height - 8,
          rx: 5,
        });
      });

      const more = beyond(wanted, width);
      edge.hidden = more === 0;
      edge.textContent = `← ${more} more`;
      stage.setAttribute(
        'aria-label',
        `A line of ${wanted.length} at ${servers === 1 ? 'one server' : `${servers} servers`}.`,
      );
    },
  };
}

function box(): SVGGElement {
  const group = document.createElementNS(SVG, 'g');
  for (const name of ['box', 'work']) {
    const part = document.createElementNS(SVG, 'rect');
    part.setAttribute('class', name);
    group.append(part);
  }
  return group;
}

function set(element: Element | undefined, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, String(value));
}
