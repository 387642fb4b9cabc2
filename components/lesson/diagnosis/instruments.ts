/** What a reader may look at besides the panels. Each shows one more thing, as it is measured in the run. */
import { JUDGED } from '../../../src/ports/shop.ts';
import type { GaugeName } from '../../../src/ports/shop.ts';
import { amount } from '../../simulation/amount.ts';
import { figures } from '../../simulation/figures.ts';
import { costAgainst } from './cost-against.ts';
import type { Readings } from './readings.ts';
import { traceOf } from './trace.ts';

export type Row = readonly [what: string, value: string];

export interface Instrument {
  readonly label: string;
  readonly shows: string;
  readonly rows: (readings: Readings) => readonly Row[];
}

const SECONDS = JUDGED.until - JUDGED.from;
const rate = (readings: Readings, gauge: GaugeName): string => amount(readings.grown(gauge) / SECONDS, '/s');
const share = (part: number, whole: number): string => (whole === 0 ? 'nothing' : amount(part / whole, 'share'));
const mean = (readings: Readings, gauge: GaugeName): string => figures(readings.mean(gauge), 1);

export const instruments = {
  trace: {
    label: 'Trace of one page',
    shows: 'Where one page spends its time, part by part, and how often it is there.',
    rows: traceOf,
  },
  queries: {
    label: 'Query log',
    shows: 'Queries of the orders store by kind, with rows, bytes and the store’s time.',
    rows: (readings) =>
      (
        [
          ['the order', 'order', 'orders'],
          ['details of a product', 'details', 'details'],
          ['name of a product', 'line', 'lines'],
        ] as const
      ).flatMap(([label, kind, seconds]): Row[] => {
        const queries = readings.grown(`${kind} queries`);
        if (!(queries > 0)) return [[label, 'not asked for by itself']];
        const each = (total: number, unit: 'count' | 'bytes' | 's'): string => amount(total / queries, unit);
        return [
          [`${label}: queries a page`, figures(queries / readings.grown('asked'), 2)],
          [`${label}: rows each`, figures(readings.grown(`${kind} rows`) / queries, 0)],
          [`${label}: bytes each`, each(readings.grown(`${kind} bytes`), 'bytes')],
          [`${label}: store time each`, each(readings.grown(`store seconds on ${seconds}`), 's')],
        ];
      }),
  },
  cache: {
    label: 'Cache counters',
    shows: 'How often the cache is asked, and how often it has the answer.',
    rows: (readings) => [
      ['lookups a page', figures(readings.grown('cache lookups') / readings.grown('asked'), 2)],
      ['of these found', share(readings.grown('cache hits'), readings.grown('cache lookups'))],
    ],
  },
  threads: {
    label: 'Thread dump',
    shows: 'What the threads of the application do, on average.',
    rows: (readings) => {
      const computing = readings.mean('threads computing');
      const forCore = readings.mean('waiting for a core');
      return [
        ['threads there are', mean(readings, 'threads')],
        ['computing', figures(computing, 1)],
        ['waiting for a core', figures(forCore, 1)],
        ['waiting for an answer', figures(Math.max(0, readings.mean('threads held') - computing - forCore), 1)],
        ['pages in line for a thread', mean(readings, 'waiting for a thread')],
      ];
    },
  },
  sockets: {
    label: 'Sockets by state',
    shows: 'Ports of the application towards the payment service.',
    rows: (readings) => [
      ['ports there are', mean(readings, 'ports')],
      ['in use', mean(readings, 'ports open')],
      ['closed and resting (TIME_WAIT)', mean(readings, 'ports resting')],
      ['calls that found no port', rate(readings, 'calls without a port')],
    ],
  },
  tenants: {
    label: 'Use by tenant',
    shows: 'What the tenant with exports asks for and holds, beside all others.',
    rows: (readings) => [
      ['exports asked for', rate(readings, 'exports asked for')],
      ['exports refused', rate(readings, 'exports refused')],
      ['connections its exports hold', mean(readings, 'connections held by exports')],
      [
        'connections all others hold',
        figures(readings.mean('connections held') - readings.mean('connections held by exports'), 1),
      ],
      ['in line for a connection', mean(readings, 'waiting for a connection')],
    ],
  },
  attempts: {
    label: 'Attempts for each page',
    shows: 'How often customers ask for the same page.',
    rows: (readings) => [
      ['pages asked for', rate(readings, 'asked')],
      ['attempts', rate(readings, 'attempts')],
      ['attempts a page', figures(readings.grown('attempts') / readings.grown('asked'), 2)],
    ],
  },
  classes: {
    label: 'Lines by kind of work',
    shows: 'What stands at the front end and at the orders store, and how long it keeps them busy.',
    rows: (readings) => {
      const busy = (gauge: GaugeName): string => `${amount(readings.grown(gauge) / SECONDS, 's')} a second`;
      const queries = (['orders', 'details', 'lines'] as const).reduce(
        (sum, kind) => sum + readings.grown(`store seconds on ${kind}`),
        0,
      );
      return [
        ['front end: pages there', mean(readings, 'pages at the front end')],
        ['front end: work on pages', busy('front end seconds on pages')],
        ['front end: slow jobs there', mean(readings, 'jobs at the front end')],
        ['front end: work on slow jobs', busy('front end seconds on jobs')],
        ['orders store: queries there', mean(readings, 'queries at the store')],
        ['orders store: work on queries', `${amount(queries / SECONDS, 's')} a second`],
        ['orders store: log entries there', mean(readings, 'logs at the store')],
        ['orders store: work on log entries', busy('store seconds on logs')],
      ];
    },
  },
  link: {
    label: 'Link to the store',
    shows: 'How full the link between the orders store and the application is.',
    rows: (readings) => [
      ['time it is sending', share(readings.grown('seconds of transfer'), SECONDS)],
      ['answers in line for it', mean(readings, 'answers before the link')],
    ],
  },
  cost: {
    label: 'Cost against size',
    shows: 'The application’s computing time of a page, by how much there was to compute on.',
    rows: costAgainst,
  },
} as const satisfies Record<string, Instrument>;

export type InstrumentName = keyof typeof instruments;
export const instrumentNames = Object.keys(instruments) as readonly InstrumentName[];
