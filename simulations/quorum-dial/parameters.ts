import { boolean, choice, number, type ParameterValues, type ValuesOf } from '@under-load/engine';

const atMostReplicas = ({ replicas }: ParameterValues) => (typeof replicas === 'number' ? { max: replicas } : {});

export const parameters = {
  after: number({
    label: 'Read after',
    help: 'How long after each confirmation the value is read.',
    default: 0,
    min: 0,
    max: 100,
    step: 1,
    unit: 'ms',
  }),
  replicas: number({
    label: 'Replicas (N)',
    help: 'How many copies there are. A write is sent to all of them at once.',
    default: 3,
    min: 1,
    max: 7,
    step: 1,
  }),
  write: number({
    label: 'A write waits for (W)',
    help: 'How many replicas must have a write before it is confirmed. The others get it too, a little later.',
    default: 1,
    min: 1,
    max: 7,
    step: 1,
    bounds: atMostReplicas,
  }),
  read: number({
    label: 'A read asks (R)',
    help: 'How many replicas, chosen at random, a read asks. It believes the newest answer.',
    default: 1,
    min: 1,
    max: 7,
    step: 1,
    bounds: atMostReplicas,
  }),
  writeBack: boolean({
    label: 'Reads write back',
    help: 'Before it answers, a read has W replicas store what it is about to tell.',
    default: false,
  }),
  delivery: choice({
    label: 'A write is sent',
    help: 'Whether a message that got lost on its way to a replica is sent again.',
    default: 'until-it-arrives',
    options: { 'until-it-arrives': 'until it arrives', once: 'once' },
    when: ({ loss }) => loss !== 0,
  }),
  loss: number({
    label: 'Messages lost',
    help: 'Share of the messages to replicas that get lost on their way.',
    default: 0,
    min: 0,
    max: 50,
    step: 1,
    unit: '%',
  }),
  lag: number({
    label: 'Mean lag',
    help: 'How long a write takes to reach a replica, on average. Each replica draws its own time, from an exponential distribution.',
    default: 10,
    min: 1,
    max: 100,
    step: 1,
    unit: 'ms',
  }),
  answer: number({
    label: 'Mean time of an answer',
    help: 'How long a replica’s answer takes to reach the reader, on average.',
    default: 3,
    min: 0,
    max: 50,
    step: 0.5,
    unit: 'ms',
    advanced: true,
  }),
  readRate: number({
    label: 'Other reads',
    help: 'Reads a second by other clients, at moments that do not depend on the writes.',
    default: 20,
    min: 0,
    max: 200,
    step: 1,
    unit: '/s',
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;
