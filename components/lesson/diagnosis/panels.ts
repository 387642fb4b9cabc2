/** The four panels: what is drawn in each, a value a second. */
import type { RunHistory } from '@under-load/engine';
import { APP, FRONT, ORDERS } from '../../../src/ports/shop.ts';
import { eachSecond, perSecond, type Readings } from './readings.ts';

export interface Panel {
  readonly id: 'latency' | 'throughput' | 'processors' | 'calls';
  readonly title: string;
  /** Behind a value. */
  readonly unit: string;
  readonly lines: readonly { readonly label: string; readonly of: (readings: Readings) => readonly number[] }[];
}

const CALLS = [
  ...(['client calls', 'application calls', 'cache lookups', 'payment calls'] as const),
  ...(['order queries', 'details queries', 'line queries'] as const),
];

export const panels: readonly Panel[] = [
  {
    id: 'latency',
    title: 'Latency, seconds',
    unit: ' s',
    lines: [
      { label: 'p95', of: ({ latency }) => latency(0.95) },
      { label: 'median', of: ({ latency }) => latency(0.5) },
    ],
  },
  {
    id: 'throughput',
    title: 'Pages a second',
    unit: '/s',
    lines: [
      { label: 'asked for', of: ({ of }) => perSecond(of('asked')) },
      { label: 'in time', of: ({ of }) => perSecond(of('answered')) },
      { label: 'failed or given up', of: ({ of }) => perSecond(of('unanswered')) },
    ],
  },
  {
    id: 'processors',
    title: 'Processors, per cent busy',
    unit: ' %',
    lines: [['front end', FRONT] as const, ['application', APP] as const, ['orders store', ORDERS] as const].map(
      ([label, thing]) => ({ label, of: ({ cpu }) => eachSecond(cpu(thing)).map((share) => 100 * share) }),
    ),
  },
  {
    id: 'calls',
    title: 'Calls for each page',
    unit: '',
    lines: [{ label: 'calls of all parts', of: callsPerPage }],
  },
];

function callsPerPage({ of }: Readings): readonly number[] {
  const asked = perSecond(of('asked'));
  const calls = CALLS.map((kind) => perSecond(of(kind)));
  return asked.map((pages, second) => calls.reduce((sum, each) => sum + (each[second] ?? 0), 0) / pages);
}

/** As the shared chart of a run over time takes it. What is not known is drawn as nothing. */
export function historyOf(label: string, values: readonly number[]): RunHistory {
  return {
    label,
    at: values.map((_, second) => second),
    value: values.map((value) => (Number.isNaN(value) ? 0 : value)),
  };
}
