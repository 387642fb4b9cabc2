/** Renders a drawing as SVG. The same code runs at build and in the browser. */
import type { VNode } from 'preact';
import type { Drawing, Shape } from './shape.ts';

export function Shapes({ drawing, class: name, label }: { drawing: Drawing; class?: string; label: string }): VNode {
  return (
    <svg class={name} viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={label}>
      {drawing.shapes.map(element)}
    </svg>
  );
}

export function element(shape: Shape): VNode {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          key={shape.key}
          class={shape.class}
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.corner}
        />
      );
    case 'circle':
      return <circle key={shape.key} class={shape.class} cx={shape.x} cy={shape.y} r={shape.r} />;
    case 'path':
      return (
        <path
          key={shape.key}
          class={shape.class}
          d={shape.d}
          stroke-dasharray={shape.dashes}
          pathLength={shape.length}
          stroke-width={shape.thickness}
          transform={shape.place}
        />
      );
    case 'text':
      return (
        <text key={shape.key} class={shape.class} x={shape.x} y={shape.y} text-anchor={shape.anchor}>
          {shape.text}
        </text>
      );
    case 'group':
      return (
        <g
          key={shape.key}
          class={shape.class}
          data-thing={shape.thing}
          data-handle={shape.handle}
          transform={shape.down ? `translate(0 ${shape.down})` : undefined}
        >
          {shape.of.map(element)}
        </g>
      );
  }
}
