import type { Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';
import { portNumber } from './scene.ts';

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    opens: {
      label: 'opens a connection',
      glyph: 'look',
      says: ({ item, value }, moment) => `${moment.name(item)} opens a connection from port ${portNumber(value)}.`,
    },
    asks: {
      label: 'asks the service',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} asks the service, over the connection from port ${portNumber(value)}.`,
    },
    answered: {
      label: 'answered',
      glyph: 'note',
      says: ({ item, value }, moment) => `${moment.name(item)} is answered after ${milliseconds(value)}.`,
    },
    closes: {
      label: 'closes a connection',
      glyph: 'note',
      status: 'wait',
      says: ({ value }, { run }) => {
        const seconds = Number(run.scenario.parameters['timeWait']);
        const kept = seconds === 0 ? 'is free again' : `waits ${seconds} s before anyone may have it`;
        return `A client closes its connection, and port ${portNumber(value)} ${kept}.`;
      },
    },
    fails: {
      label: 'finds no port',
      glyph: 'tick',
      status: 'fail',
      says: ({ item }, moment) => `${moment.name(item)} fails: no local port is free.`,
    },
  },
  fields: {
    port: {
      label: 'port',
      glyph: 'shade',
      values: ['free', 'open', 'in TIME_WAIT'],
      shades: ['plain', 'ok', 'wait'],
    },
    taken: { label: 'ports taken', glyph: 'hidden' },
  },
} as const satisfies Vocabulary;
