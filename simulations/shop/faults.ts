/** How each part of the shop is written, the thirteen ways to write one badly, and the thirteen repairs. */

/** One choice for each part. What a fault and a fix change is a line or two of this. */
export interface Design {
  /** A page asks the front end once, or once for each of its pieces. */
  readonly pageCalls: 'one' | 'each-piece';
  /** Slow jobs (pictures, invoices) run on machines of their own, or on the front end. */
  readonly jobsRunOn: 'workers' | 'front';
  /** While the application waits for somebody, its thread does other work, or waits too. */
  readonly waiting: 'asynchronous' | 'blocking';
  readonly appServers: 1 | 2;
  /** Offers are matched to a page by sorting both, or by comparing every pair. */
  readonly matching: 'sorted' | 'every-pair';
  /** Where an order is turned into what the page shows. */
  readonly formatting: 'application' | 'store';
  /** The client of the payment service: one for all, or a new one for every call. */
  readonly paymentClient: 'shared' | 'each-call';
  /** The names of the products in an order come with it, or are looked up one by one. */
  readonly lines: 'joined' | 'each';
  /** What is read of a product goes through the cache, or straight to the store. */
  readonly details: 'cached' | 'store';
  readonly lineNames: 'cached' | 'store';
  /** How much of the customer's orders a query returns. */
  readonly rows: 'page' | 'all';
  readonly columns: 'needed' | 'all';
  readonly logs: 'own-store' | 'orders-store';
  /** How many connections the tenant with exports may take. */
  readonly exports: 'a-few' | 'any';
  readonly retries: 'careful' | 'at-once';
}

export const healthy: Design = {
  pageCalls: 'one',
  jobsRunOn: 'workers',
  waiting: 'asynchronous',
  appServers: 1,
  matching: 'sorted',
  formatting: 'application',
  paymentClient: 'shared',
  lines: 'joined',
  details: 'cached',
  lineNames: 'store',
  rows: 'page',
  columns: 'needed',
  logs: 'own-store',
  exports: 'a-few',
  retries: 'careful',
};

interface Antipattern {
  /** As the course calls it. */
  readonly label: string;
  readonly fault: Partial<Design>;
  readonly fix: Partial<Design>;
  /** What the repair does, in the words of who makes it. */
  readonly repair: string;
}

export const antipatterns = {
  'n-plus-one': {
    label: 'N+1 queries',
    fault: { lines: 'each' },
    fix: { lines: 'joined' },
    repair: 'Fetch an order with the names of its products in one query',
  },
  chatty: {
    label: 'Chatty interface',
    fault: { pageCalls: 'each-piece' },
    fix: { pageCalls: 'one' },
    repair: 'Let a page ask for all its pieces in one call',
  },
  unbounded: {
    label: 'Unbounded data',
    fault: { rows: 'all' },
    fix: { rows: 'page' },
    repair: 'Give a page of orders at most, the rest on request',
  },
  inefficient: {
    label: 'Inefficient algorithm',
    fault: { matching: 'every-pair' },
    fix: { matching: 'sorted' },
    repair: 'Match offers by sorting, not by comparing every pair',
  },
  'busy-database': {
    label: 'Busy database',
    fault: { formatting: 'store' },
    fix: { formatting: 'application', appServers: 2 },
    repair: 'Turn orders into pages in the application, on a second server of it',
  },
  'no-caching': {
    label: 'No caching',
    fault: { details: 'store' },
    fix: { details: 'cached', lineNames: 'cached' },
    repair: 'Read everything about products through the cache',
  },
  'monolithic-persistence': {
    label: 'Monolithic persistence',
    fault: { logs: 'orders-store' },
    fix: { logs: 'own-store' },
    repair: 'Give the logs a store of their own',
  },
  'improper-instantiation': {
    label: 'Improper instantiation',
    fault: { paymentClient: 'each-call' },
    fix: { paymentClient: 'shared' },
    repair: 'Make one client of the payment service and share it',
  },
  'busy-front-end': {
    label: 'Busy front end',
    fault: { jobsRunOn: 'front' },
    fix: { jobsRunOn: 'workers' },
    repair: 'Put slow jobs into a queue for workers of their own',
  },
  'noisy-neighbour': {
    label: 'Noisy neighbor',
    fault: { exports: 'any' },
    fix: { exports: 'a-few' },
    repair: 'Let the exports of one tenant take a few connections only',
  },
  'synchronous-io': {
    label: 'Synchronous I/O',
    fault: { waiting: 'blocking' },
    fix: { waiting: 'asynchronous' },
    repair: 'Free the thread while a call is under way',
  },
  'retry-storm': {
    label: 'Retry storm',
    fault: { retries: 'at-once' },
    fix: { retries: 'careful' },
    repair: 'Retry late, once, and only within a budget',
  },
  'extraneous-fetching': {
    label: 'Extraneous fetching',
    fault: { columns: 'all' },
    fix: { columns: 'needed' },
    repair: 'Select the columns that the page shows',
  },
} as const satisfies Record<string, Antipattern>;

export type AntipatternName = keyof typeof antipatterns;
export const names = Object.keys(antipatterns) as readonly AntipatternName[];

/** The shop with one part written badly, and then one part repaired. */
export function designOf(fault: AntipatternName | 'none', fix: AntipatternName | 'none'): Design {
  return {
    ...healthy,
    ...(fault === 'none' ? {} : antipatterns[fault].fault),
    ...(fix === 'none' ? {} : antipatterns[fix].fix),
  };
}
