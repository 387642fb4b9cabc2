/** For each antipattern, what shows it beyond doubt, what looks like it, and what tells the two apart. */
import type { AntipatternName } from '../../../src/ports/shop.ts';
import type { InstrumentName } from './instruments.ts';

export interface Evidence {
  /** Any of these shows it. */
  readonly shownBy: readonly [InstrumentName, ...InstrumentName[]];
  readonly says: string;
}

export const evidence: Readonly<Record<AntipatternName, Evidence>> = {
  'n-plus-one': {
    shownBy: ['queries', 'trace'],
    says: 'Many calls for each page and a busy orders store; the query log has a dozen single-row queries a page, which a cache or a faster store would not make fewer.',
  },
  chatty: {
    shownBy: ['trace'],
    says: 'Many calls for each page and a busy front end; the trace shows the same page at the front end over and over, and no more queries than ever. Slow jobs would keep it as busy with few calls.',
  },
  unbounded: {
    shownBy: ['queries'],
    says: 'The application computes without pause and the link is full; the query log has thousands of rows where a page shows twenty-five. Fat columns would fill the link and leave the application idle.',
  },
  inefficient: {
    shownBy: ['cost'],
    says: 'The application computes without pause on no more data than ever; twice the offers cost it four times the time. It is the shape of the cost that tells, not its height.',
  },
  'busy-database': {
    shownBy: ['queries'],
    says: 'The orders store is busy and the application less than usual; the log has as few queries and rows as ever, and one kind takes many times as long. The cache hits as it always did.',
  },
  'no-caching': {
    shownBy: ['cache', 'queries'],
    says: 'The orders store is busy with queries that take no longer than ever; there are more of one kind, one for each page, and nobody asks the cache.',
  },
  'monolithic-persistence': {
    shownBy: ['classes'],
    says: 'The orders store is busy, yet its queries are as few and as short as ever; most of its work is log entries, which stand in the same line.',
  },
  'improper-instantiation': {
    shownBy: ['sockets'],
    says: 'Pages fail fast while every processor has time to spare; all ports to the payment service are taken, and most of them by connections that are closed.',
  },
  'busy-front-end': {
    shownBy: ['classes'],
    says: 'The front end is busy though pages make few calls; almost all of its work is slow jobs, and pages stand between them in line.',
  },
  'noisy-neighbour': {
    shownBy: ['tenants'],
    says: 'Every processor has time to spare; all connections are held, nearly all by the exports of one tenant. That it asks for much is nothing new: that it may take everything is.',
  },
  'synchronous-io': {
    shownBy: ['threads'],
    says: 'Every processor has time to spare; all threads are held, and nearly all of them wait for an answer. Connections and ports are free.',
  },
  'retry-storm': {
    shownBy: ['attempts'],
    says: 'Three attempts for each page, and nearly nothing answered in time, from the checkpoint on and long after it. Each attempt by itself is as cheap as ever.',
  },
  'extraneous-fetching': {
    shownBy: ['queries'],
    says: 'Every processor has time to spare; the link is full of few rows with very many bytes each. Too many rows would keep the application busy as well.',
  },
};
