/** How far a drawing reaches, for tests that nothing leaves the picture. Bends count by their control points, which enclose them; relative bends are not read. */
import type { Shape } from '../shape.ts';
import { textWidth } from '../shape.ts';

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function boundsOf(shapes: readonly Shape[], textSize: number): Bounds {
  return shapes
    .map((shape) => boundsOfShape(shape, textSize))
    .reduce(
      (all, one) => ({
        left: Math.min(all.left, one.left),
        right: Math.max(all.right, one.right),
        top: Math.min(all.top, one.top),
        bottom: Math.max(all.bottom, one.bottom),
      }),
      { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity },
    );
}

function boundsOfShape(shape: Shape, textSize: number): Bounds {
  switch (shape.kind) {
    case 'rect':
      return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
    case 'circle':
      return { left: shape.x - shape.r, right: shape.x + shape.r, top: shape.y - shape.r, bottom: shape.y + shape.r };
    case 'text': {
      const width = textWidth(shape.text, textSize);
      const left = shape.x - (shape.anchor === 'end' ? width : shape.anchor === 'middle' ? width / 2 : 0);
      return { left, right: left + width, top: shape.y - textSize * 0.8, bottom: shape.y + textSize * 0.25 };
    }
    case 'group': {
      const { left, right, top, bottom } = boundsOf(shape.of, textSize);
      const { down = 0 } = shape;
      return { left, right, top: top + down, bottom: bottom + down };
    }
    case 'path':
      return boundsOfPath(shape.d);
  }
}

function boundsOfPath(data: string): Bounds {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  let begun: [number, number] = [0, 0];
  for (const [, command = '', rest = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const letter = command.toUpperCase();
    if (letter === 'H') x = (numbers.at(-1) ?? x) + (relative ? x : 0);
    else if (letter === 'V') y = (numbers.at(-1) ?? y) + (relative ? y : 0);
    else if (letter === 'Z') [x, y] = begun;
    else {
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        const [fromX, fromY] = relative ? [x, y] : [0, 0];
        [x, y] = [fromX + (numbers[i] as number), fromY + (numbers[i + 1] as number)];
        points.push([x, y]);
      }
      if (letter === 'M') begun = points.at(-1) ?? begun;
    }
    points.push([x, y]);
  }
  return {
    left: Math.min(...points.map(([px]) => px)),
    right: Math.max(...points.map(([px]) => px)),
    top: Math.min(...points.map(([, py]) => py)),
    bottom: Math.max(...points.map(([, py]) => py)),
  };
}

/** Every shape, groups opened. */
export function flat(shapes: readonly Shape[]): Exclude<Shape, { kind: 'group' }>[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.of) : [shape]));
}
