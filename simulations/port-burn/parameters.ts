import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  lifetime: choice({
    label: 'The client that a call goes through',
    default: 'new-each',
    options: {
      'new-each': 'New for each call, then disposed of',
      transient: 'Injected, registered as transient',
      scoped: 'Injected, registered as scoped',
      singleton: 'Injected, registered as a singleton',
    },
  }),
  arrivalRate: number({
    label: 'Requests',
    help: 'Each makes its calls to the same service.',
    default: 3.5,
    min: 0.01,
    max: 2000,
    unit: '/s',
    scale: 'log',
  }),
  ports: number({
    label: 'Local ports',
    help: 'Linux gives 28,232 to the connections from one address to one service.',
    default: 100,
    min: 1,
    max: 64_512,
    step: 1,
    scale: 'log',
  }),
  timeWait: number({
    label: 'A closed connection keeps its port for',
    help: 'TIME_WAIT at the side that closes first: 60 s on Linux. 0 where the service closes first.',
    default: 60,
    min: 0,
    max: 240,
    unit: 's',
  }),
  connections: number({
    label: 'Connections of the shared client',
    help: 'The most that it opens. A call that finds all in use waits.',
    default: Infinity,
    min: 1,
    max: 1000,
    step: 1,
    scale: 'log',
    unlimited: true,
    when: ({ lifetime }) => lifetime === 'singleton',
  }),
  rtt: number({
    label: 'Round trip',
    help: 'There and back between the machine and the service.',
    default: 10,
    min: 0,
    max: 300,
    unit: 'ms',
    advanced: true,
  }),
  handshakeTrips: number({
    label: 'Round trips of a handshake',
    help: 'One for TCP, one more for TLS 1.3, two more for TLS 1.2.',
    default: 2,
    min: 0,
    max: 4,
    step: 1,
    advanced: true,
  }),
  serviceTime: number({
    label: 'The service takes',
    help: 'On average; exponential.',
    default: 5,
    min: 0,
    max: 5000,
    unit: 'ms',
    advanced: true,
  }),
  calls: number({
    label: 'Calls of a request',
    help: 'One after the other, each by another part of the code.',
    default: 1,
    min: 1,
    max: 20,
    step: 1,
    advanced: true,
  }),
  makingTime: number({
    label: 'Making a client costs the processor',
    help: 'Reading certificates and settings, computing keys, reserving memory.',
    default: 0.5,
    min: 0,
    max: 1000,
    unit: 'ms',
    advanced: true,
  }),
  cores: number({ label: 'Cores of the machine', default: 1, min: 1, max: 64, step: 1, advanced: true }),
};

export type Values = ValuesOf<typeof parameters>;

/** Seconds of one question and its answer over an open connection, on average. */
export function exchangeSeconds({ rtt, serviceTime }: Values): number {
  return (rtt + serviceTime) / 1000;
}

/** Seconds until a connection is open. */
export function handshakeSeconds({ rtt, handshakeTrips }: Values): number {
  return (handshakeTrips * rtt) / 1000;
}

/** Seconds for which a client that is not shared keeps one port from others, on average. */
export function portSeconds(values: Values): number {
  const exchanges = values.lifetime === 'scoped' ? values.calls : 1;
  return handshakeSeconds(values) + exchanges * exchangeSeconds(values) + values.timeWait;
}

/** The new connections that all ports together allow in a second. */
export function mostConnections(values: Values): number {
  return values.ports / portSeconds({ ...values, lifetime: 'new-each' });
}
