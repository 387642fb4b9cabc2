import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveLanes, run } from '@under-load/engine';
import type { Run } from '@under-load/engine';
import fc from 'fast-check';
import quorum from '../../../simulations/quorum-dial/index.ts';
import { causalPast, endOf } from './causal-past.ts';

interface Message {
  readonly from: number;
  readonly to: number;
  readonly depart: number;
  readonly takes: number;
  readonly lost: boolean;
}

const THINGS = 4;
const thing = fc.integer({ min: 0, max: THINGS - 1 });
/** Few moments, so that events meet at one, and messages that take no time. */
const moment = fc.integer({ min: 0, max: 9 });
const messages: fc.Arbitrary<Message[]> = fc.array(
  fc.record({
    from: thing,
    to: thing,
    depart: moment,
    takes: fc.integer({ min: 0, max: 3 }),
    lost: fc.boolean(),
  }),
  { maxLength: 14 },
);

function recorded(all: readonly Message[]): Pick<Run, 'travels' | 'scene'> {
  return {
    scene: {
      kind: 'lanes',
      things: Array.from({ length: THINGS }, (_, i) => ({ id: `${i}`, role: 'replica', label: `${i}` })),
    },
    travels: {
      depart: Float64Array.from(all, ({ depart }) => depart),
      arrive: Float64Array.from(all, ({ depart, takes }) => depart + takes),
      lost: Uint8Array.from(all, ({ lost }) => Number(lost)),
      kind: new Uint8Array(all.length),
      from: Int32Array.from(all, ({ from }) => from),
      to: Int32Array.from(all, ({ to }) => to),
      item: new Int32Array(all.length),
      order: new Uint32Array(all.length),
    },
  };
}

/** By the definition: an event is past if some chain of steps, each in one place or one message, leads from it. */
function pastByChains(all: readonly Message[], target: { thing: number; at: number }): Set<string> {
  const edges = all.filter(({ lost }) => !lost);
  const nodes = Array.from({ length: THINGS }, (_, at) =>
    Array.from({ length: 14 }, (__, time) => ({ thing: at, at: time })),
  ).flat();
  const reached = new Set<string>();
  const visit = (node: { thing: number; at: number }) => {
    const name = `${node.thing}@${node.at}`;
    if (reached.has(name)) return;
    reached.add(name);
    for (const before of nodes) {
      const samePlace = before.thing === node.thing && before.at <= node.at;
      const byMessage = edges.some(
        ({ from, to, depart, takes }) =>
          from === before.thing && depart === before.at && to === node.thing && depart + takes === node.at,
      );
      if (samePlace || byMessage) visit(before);
    }
  };
  visit(target);
  return reached;
}

test('the past of an event is what some chain of messages and waits leads from, and nothing else', () => {
  fc.assert(
    fc.property(messages, thing, moment, (all, where, at) => {
      const known = causalPast(recorded(all), { thing: where, at });
      const chains = pastByChains(all, { thing: where, at });
      for (let each = 0; each < THINGS; each++)
        for (let time = 0; time < 14; time++)
          assert.equal(time <= known[each]!, chains.has(`${each}@${time}`), `thing ${each} at ${time}`);
    }),
    { numRuns: 400 },
  );
});

test('whoever is told a value could know that it was written, fresh or stale', () => {
  let [stale, fresh] = [0, 0];
  for (const { scenario } of Object.keys(quorum.scenarios).flatMap(
    (preset) => resolveLanes(quorum, { preset }).lanes,
  )) {
    const watched = run(quorum, scenario);
    const { spans, names, items, scene } = watched;
    const writer = scene.things.findIndex(({ id }) => id === 'writer');
    const writes = [...spans.item.keys()].filter((row) => names.items[items.kind[spans.item[row]!]!] === 'write');
    for (const row of spans.start.keys()) {
      const kind = names.spans[spans.endKind[row]!];
      if ((kind !== 'read' && kind !== 'stale read') || !(spans.end[row]! <= watched.window.until)) continue;
      const value = items.payload['value']![spans.endItem[row]!]!;
      if (value === 0) continue;
      const written = writes.find((each) => items.payload['value']![spans.item[each]!] === value);
      if (written === undefined) continue;
      const event = endOf(watched, spans.endItem[row]!);
      assert.ok(event);
      assert.ok(causalPast(watched, event)[writer]! >= spans.start[written]!, `${kind} of ${value}`);
      if (kind === 'read') fresh++;
      else stale++;
    }
  }
  assert.ok(stale > 0 && fresh > 0);
});
