/** What can be seen of a running shop, named as a dashboard and its instruments name it. Totals count from the beginning. */
import type { Application } from './application.ts';
import type { Books } from './books.ts';
import type { OrdersStore } from './orders-store.ts';
import type { PaymentClient } from './payment-client.ts';
import type { Processor } from './processor.ts';
import { APP, CLIENT, FRONT, LOGS, ORDERS, PAYMENT, WORKERS } from './scene.ts';

export interface Parts {
  readonly books: Books;
  readonly front: Processor;
  readonly application: Application;
  readonly orders: OrdersStore;
  readonly logs: Processor;
  readonly workers: Processor;
  readonly payment: PaymentClient;
  readonly ports: number;
}

type Gauge = readonly [thing: number, read: (parts: Parts) => number];

const QUERIES = ['order', 'details', 'line'] as const;

const counted = (name: string): Gauge => [CLIENT, ({ books }) => books.of(name)];

export const gauges = {
  asked: counted('asked'),
  answered: counted('answered'),
  unanswered: counted('unanswered'),
  attempts: counted('attempts'),
  'client calls': counted('client calls'),
  'application calls': counted('application calls'),
  'cache lookups': counted('lookups'),
  'cache hits': counted('hits'),
  'order queries': counted('order queries'),
  'order rows': counted('order rows'),
  'order bytes': counted('order bytes'),
  'details queries': counted('details queries'),
  'details rows': counted('details rows'),
  'details bytes': counted('details bytes'),
  'line queries': counted('line queries'),
  'line rows': counted('line rows'),
  'line bytes': counted('line bytes'),
  'payment calls': counted('payment calls'),
  'calls without a port': counted('no port'),
  'exports asked for': counted('exports'),
  'exports refused': counted('exports refused'),
  'pages at the front end': [FRONT, ({ front }) => front.present('page')],
  'jobs at the front end': [FRONT, ({ front }) => front.present('job')],
  'front end seconds on pages': [FRONT, ({ front }) => front.workedSeconds('page')],
  'front end seconds on jobs': [FRONT, ({ front }) => front.workedSeconds('job')],
  threads: [APP, ({ application }) => application.threads.places],
  'threads held': [APP, ({ application }) => application.threads.inUse],
  'threads computing': [APP, ({ application }) => application.cores.inService],
  'waiting for a core': [APP, ({ application }) => application.cores.waiting],
  'waiting for a thread': [APP, ({ application }) => application.threads.waiting],
  'connections held': [ORDERS, ({ orders }) => orders.connections.inUse],
  'connections held by exports': [ORDERS, ({ orders }) => orders.exporting],
  'waiting for a connection': [ORDERS, ({ orders }) => orders.connections.waiting],
  'queries at the store': [ORDERS, ({ orders }) => sum((kind) => orders.cores.present(kind))],
  'logs at the store': [ORDERS, ({ orders }) => orders.cores.present('log')],
  'store seconds on orders': [ORDERS, ({ orders }) => orders.cores.workedSeconds('order')],
  'store seconds on details': [ORDERS, ({ orders }) => orders.cores.workedSeconds('details')],
  'store seconds on lines': [ORDERS, ({ orders }) => orders.cores.workedSeconds('line')],
  'store seconds on logs': [ORDERS, ({ orders }) => orders.cores.workedSeconds('log')],
  'answers before the link': [ORDERS, ({ orders }) => orders.link.waiting + orders.link.inService],
  'seconds of transfer': [ORDERS, ({ orders }) => orders.link.busySeconds],
  ports: [PAYMENT, ({ ports }) => ports],
  'ports open': [PAYMENT, ({ payment }) => payment.open],
  'ports resting': [PAYMENT, ({ payment }) => payment.resting],
} as const satisfies Record<string, Gauge>;

export type GaugeName = keyof typeof gauges;

/** The parts that compute, by thing; what is read of them is the share of the time since the last reading. */
export const processorsOf = ({ front, application, orders, logs, workers }: Parts): readonly [number, Processor][] => [
  [FRONT, front],
  [APP, application.cores],
  [ORDERS, orders.cores],
  [LOGS, logs],
  [WORKERS, workers],
];

function sum(of: (kind: (typeof QUERIES)[number]) => number): number {
  return QUERIES.reduce((total, kind) => total + of(kind), 0);
}
