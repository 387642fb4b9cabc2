/** What a dashboard says of a run in a few numbers, beside other runs on the same demand. */
import type { VNode } from 'preact';
import { shop } from '../../../src/ports/shop.ts';
import { amount } from '../../simulation/amount.ts';
import type { Readings } from './readings.ts';
import { words } from './words.ts';

const SHOWN = ['p95Latency', 'goodput', 'frontCpu', 'applicationCpu', 'ordersCpu', 'callsPerPage'];

export function Compared({ runs }: { readonly runs: readonly { label: string; readings: Readings }[] }): VNode {
  return (
    <table class="compared">
      <caption>{words.same}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          {runs.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SHOWN.map((name) => {
          const measure = shop.measures[name];
          return (
            measure && (
              <tr key={name}>
                <th scope="row">{measure.label}</th>
                {runs.map(({ label, readings }) => (
                  <td key={label}>{amount(readings.run.measures[name] ?? NaN, measure.unit)}</td>
                ))}
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}
