import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';
import type { PolicyName } from './policies.ts';
import { serverThing } from './scene.ts';

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    arrive: { label: 'arrives', glyph: 'arrival' },
    look: { label: 'is looked at', glyph: 'look' },
    choose: { label: 'is chosen', glyph: 'choice', says: sayChoice },
    hold: {
      label: 'joins the one line',
      glyph: 'choice',
      status: 'wait',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} finds every server busy and joins the one line${behind(value)}.`,
    },
    fail: {
      label: 'fails',
      glyph: 'tick',
      status: 'fail',
      says: ({ item, thing }, moment) => `${moment.name(item)} fails at ${moment.label(thing)}.`,
    },
  },
  spans: {
    wait: { label: 'waits', glyph: 'queued', status: 'wait' },
    serve: {
      label: 'is served',
      glyph: 'served',
      says({ edge, item, thing, at }, moment) {
        if (edge === 'begin') return null;
        const seconds = at - moment.run.items.bornAt[item]!;
        return `${moment.label(thing)} is done with ${moment.name(item)}, ${inMilliseconds(seconds)} after it came.`;
      },
    },
    outage: {
      label: 'is down',
      glyph: 'outage',
      status: 'fail',
      says: ({ edge, thing }, moment) =>
        `${moment.label(thing)} ${edge === 'begin' ? 'crashes; all it held is lost' : 'is back'}.`,
    },
  },
  fields: {
    health: {
      label: 'health',
      glyph: 'shade',
      values: ['down', 'up', 'slow', 'failing'],
      shades: ['fail', 'plain', 'slow', 'fail'],
      says: ({ thing, value, before }, moment) =>
        value === before || value < 2
          ? null
          : `${moment.label(thing)} ${value === 2 ? 'turns slow' : 'begins to fail every request'}.`,
    },
    reported: { label: 'reported', glyph: 'count' },
  },
} as const satisfies Vocabulary;

/** Who decided, by what, and how many are before the request now. */
function sayChoice({ item, thing, value }: MarkMoment, moment: Moment): string {
  const { parameters } = moment.run.scenario;
  const request = moment.name(item);
  const server = moment.label(thing);
  const end = `${behind(value)}.`;
  switch (parameters['policy'] as PolicyName) {
    case 'random':
      return `${request} is sent by chance to ${server}${end}`;
    case 'round-robin':
    case 'weighted-round-robin':
      return `${request} takes its turn at ${server}${end}`;
    case 'ip-hash':
      return `${request} comes from address ${moment.payload(item, 'client')} and so goes to ${server}${end}`;
    case 'least-connections':
      return `${request} goes to ${server}, where the balancer has the fewest open${end}`;
    case 'weighted-least-connections':
      return `${request} goes to ${server}, where the balancer has the fewest open for its weight${end}`;
    case 'weighted-response-time':
      return `${request} goes to ${server}, the quickest of late for what it has open${end}`;
    case 'resource-based':
      return `${request} goes to ${server}, whose agent last reported ${moment.state(thing, 'reported')}${end}`;
    case 'power-of-choices':
      return `${request} looks at ${servers(looksOf(item, moment))} and joins ${server}${end}`;
    case 'join-shortest-queue':
      return `${request} asks all ${parameters['servers'] as number} servers and joins ${server}${end}`;
    case 'one-line':
      return `${request} goes to ${server}, which is free.`;
  }
}

/** The numbers, as people count them, of the servers that were looked at for a request. */
function looksOf(item: number, { run, at }: Moment): number[] {
  const { marks, names, scenario } = run;
  const look = names.marks.indexOf('look');
  const first = serverThing({ balancers: scenario.parameters['balancers'] as number }, 0);
  const seen: number[] = [];
  let low = 0;
  for (let high = marks.at.length; low < high;) {
    const middle = (low + high) >> 1;
    if (marks.at[middle]! < at) low = middle + 1;
    else high = middle;
  }
  for (let i = low; marks.at[i] === at; i++)
    if (marks.kind[i] === look && marks.item[i] === item) seen.push(marks.thing[i]! - first + 1);
  return seen;
}

function servers(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  return numbers.length === 1 ? `server ${last}` : `servers ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

function behind(ahead: number): string {
  return ahead === 0 ? ', which is free' : `, behind ${ahead}`;
}

function inMilliseconds(seconds: number): string {
  const milliseconds = seconds * 1000;
  return milliseconds < 10 ? `${Math.round(milliseconds * 10) / 10} ms` : `${Math.round(milliseconds)} ms`;
}
