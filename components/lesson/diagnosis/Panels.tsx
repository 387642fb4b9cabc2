/** The four panels of one run over another: drawn, and as tables for who reads them. The same at build and in the browser. */
import type { VNode } from 'preact';
import { STALL } from '../../../src/ports/shop.ts';
import { drawSeries } from '../../simulation/charts/series.ts';
import { figures } from '../../simulation/figures.ts';
import { Shapes } from '../../simulation/Shapes.tsx';
import { historyOf, panels, type Panel } from './panels.ts';
import type { Readings } from './readings.ts';
import { words } from './words.ts';

interface Compared {
  readonly now: Readings;
  readonly before: Readings;
  /** What the grey lines are. */
  readonly beforeIs: string;
}

const WINDOW = { from: 0, until: 20 };

export function Panels(compared: Compared): VNode {
  return (
    <div class="panels">
      {panels.map((panel) => (
        <PanelView key={panel.id} panel={panel} {...compared} />
      ))}
      <p class="note">{words.checkpoint}</p>
    </div>
  );
}

function PanelView({ panel, now, before, beforeIs }: Compared & { readonly panel: Panel }): VNode {
  const lines = panel.lines.map(({ label, of }) => ({ label, values: of(now), was: of(before) }));
  const drawing = drawSeries({
    histories: lines.map(({ label, values }) => historyOf(label, values)),
    ghosts: lines.map(({ label, was }) => historyOf(label, was)),
    window: WINDOW,
    at: 0,
    done: [STALL.from],
    words: (time, last) => (last ? `${time} s` : String(time)),
    narrow: true,
  });
  // A dashboard has no play head.
  const shapes = drawing.shapes.filter((shape) => shape.class !== 'play-head');
  return (
    <section class="panel">
      <h4>{panel.title}</h4>
      <Shapes class="chart" drawing={{ ...drawing, shapes }} label={said(panel, lines)} />
      <ul class="keys">
        {lines.map(({ label }, line) => (
          <li key={label}>
            <Swatch name={`line-${line}`} /> {label}
          </li>
        ))}
        <li>
          <Swatch name="ghost" /> {beforeIs}
        </li>
      </ul>
      <details>
        <summary>{words.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.second}</th>
              {lines.map(({ label }) => (
                <th key={label} scope="col">
                  {label} ({beforeIs})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[1, 3, 5, 8, 11, 14, 17, 19].map((second) => (
              <tr key={second}>
                <th scope="row">{second}</th>
                {lines.map(({ label, values, was }) => (
                  <td key={label}>
                    {figures(values[second] ?? NaN)} ({figures(was[second] ?? NaN)})
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Swatch({ name }: { readonly name: string }): VNode {
  return (
    <svg class="swatch" viewBox="0 0 28 8" aria-hidden="true">
      <path class={`curve ${name}`} d="M1 4H27" />
    </svg>
  );
}

function said(
  { title }: Panel,
  lines: readonly { readonly label: string; readonly values: readonly number[] }[],
): string {
  const at = (values: readonly number[], second: number): string => figures(values[second] ?? NaN);
  const each = lines.map(
    ({ label, values }) => `${label} ${at(values, 2)}, then ${at(values, 11)}, then ${at(values, 19)}`,
  );
  return `${title}, in seconds 2, 11 and 19: ${each.join('; ')}.`;
}
