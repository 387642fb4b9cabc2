/** One page's way through the shop: of those that are traced, the first that got through after the checkpoint was over. */
import type { Run } from '@under-load/engine';
import { APP, CACHE, FRONT, JUDGED, ORDERS, PAYMENT } from '../../../src/ports/shop.ts';
import { amount } from '../../simulation/amount.ts';
import type { Row } from './instruments.ts';
import type { Readings } from './readings.ts';

const steps: readonly (readonly [thing: number, kind: string, label: string])[] = [
  [FRONT, 'line', 'in line at the front end'],
  [FRONT, 'work', 'front end computes'],
  [APP, 'line', 'in line for a core of the application'],
  [APP, 'work', 'application computes'],
  [CACHE, 'call', 'asks the cache'],
  [ORDERS, 'connection', 'in line for a connection'],
  [ORDERS, 'line', 'in line at the orders store'],
  [ORDERS, 'work', 'orders store computes'],
  [PAYMENT, 'call', 'waits for the payment service'],
];

export function traceOf({ run }: Readings): readonly Row[] {
  const page = chosen(run);
  if (page < 0) return [['no page got through', 'nothing to show']];
  const { spans, names } = run;
  const rows = steps.map(([thing, kind, label]): Row => {
    let [times, seconds] = [0, 0];
    for (const [row, item] of spans.item.entries()) {
      if (item !== page || spans.thing[row] !== thing || names.spans[spans.kind[row] as number] !== kind) continue;
      times++;
      seconds += Math.min(spans.end[row] as number, run.window.until) - (spans.start[row] as number);
    }
    return [label, times === 0 ? 'never' : `${amount(seconds, 's')} in all, ${times} ×`];
  });
  return [...rows, ['all of it, until the customer had it or gave up', whole(run, page)]];
}

function chosen({ spans, items, names, window }: Run): number {
  const work = names.spans.indexOf('work');
  let first = -1;
  for (const [row, item] of spans.item.entries()) {
    if ((items.bornAt[item] as number) < JUDGED.from || spans.kind[row] !== work) continue;
    // Under overload some never reach the application; whoever gets furthest tells most.
    if (spans.thing[row] === APP && (spans.end[row] as number) < window.until) return item;
    if (first < 0) first = item;
  }
  return first;
}

function whole({ marks }: Run, page: number): string {
  const row = marks.item.indexOf(page);
  return row < 0 ? 'still under way' : amount(marks.value[row] as number, 's');
}
