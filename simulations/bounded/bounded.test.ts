import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, valueOf, type Run } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { ATTEMPTS } from './model.ts';

const { scenarioOf, studied, onEverySeed } = proving(simulation);

const POLICIES = ['reject', 'drop-oldest', 'block', 'unbounded'] as const;

function agree(text: string, measures: readonly string[], seeds: number): void {
  const found = studied(text, seeds);
  for (const measure of measures)
    assert.equal(
      disagreement(found.measures[measure]!, valueOf(found.theory[measure]!), { relative: 0.03 }),
      null,
      `${text}: ${measure}`,
    );
}

/** The spans of a kind in the order they began. */
function spansOf({ spans, names }: Run, kind: string) {
  const number = names.spans.indexOf(kind);
  return [...spans.start.keys()]
    .filter((i) => spans.kind[i] === number)
    .map((i) => ({ item: spans.item[i]!, start: spans.start[i]!, end: spans.end[i]! }));
}

test('the figures that M/M/1/K gives', () => {
  const figures = [
    ['room=10', 'rejectShare', 0.1926],
    ['room=10&arrivalRate=90', 'rejectShare', 0.05081],
    ['room=9&arrivalRate=100', 'rejectShare', 0.1],
    ['room=10', 'meanLatency', 0.06926],
    ['room=10&arrivalRate=90', 'meanLatency', 0.04647],
    ['room=10', 'lateShare', 0.001484],
    ['room=20', 'lateShare', 0.2193],
    ['room=10', 'goodput', 96.75],
    ['room=12', 'goodput', 97.28],
    ['room=20', 'goodput', 77.73],
  ] as const;
  for (const [text, measure, value] of figures) {
    const found = valueOf(simulation.theory!(scenarioOf(text).parameters as never)[measure]!);
    assert.ok(Math.abs(found / value - 1) < 5e-4, `${text}: ${measure} ${found}`);
  }
});

test('what is measured is what theory says', () => {
  agree('room=20', ['goodput', 'rejectShare', 'lateShare', 'meanLatency', 'throughput'], 24);
  agree('room=10', ['goodput', 'rejectShare', 'meanLatency'], 8);
  agree('policy=drop-oldest', ['rejectShare', 'throughput'], 8);
  agree('policy=block&producers=20', ['goodput', 'heldBack', 'meanLatency', 'throughput'], 24);
});

test('one producer, room for one, as much work as can be done: a third of the requests is never made', () => {
  // Nobody inside, one inside, one inside and one held: at ρ = 1 each state is as likely as the others.
  const { theory } = studied('policy=block&producers=1&room=1&arrivalRate=100', 1);
  assert.ok(Math.abs(valueOf(theory['heldBack']!) - 1 / 3) < 1e-12);
});

test('it is the recursion of a line that loses customers, to the last bit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 60, max: 300 }), (room, arrivalRate) => {
      const watched = run(simulation, resolveScenario(simulation, { set: { room, arrivalRate } }).scenario);
      const { bornAt, payload, count } = watched.items;
      const served = new Map(spansOf(watched, 'serve').map((span) => [span.item, span]));
      const ends: number[] = [];
      for (let item = 0; item < count; item++) {
        const inside = ends.filter((end) => end > bornAt[item]!).length;
        if (inside >= room) {
          assert.ok(!served.has(item), 'who finds no room is not served');
          continue;
        }
        const start = Math.max(bornAt[item]!, ends.at(-1) ?? 0);
        ends.push(start + payload['work']![item]!);
        const span = served.get(item);
        if (span) assert.equal(span.start, start);
        if (span && span.end < watched.window.until) assert.equal(span.end, ends.at(-1));
      }
      assert.ok(served.size > 100);
    }),
    { numRuns: 10, seed: 1 },
  );
});

const anything = fc.record({
  policy: fc.constantFrom(...POLICIES),
  room: fc.integer({ min: 1, max: 40 }),
  arrivalRate: fc.integer({ min: 20, max: 400 }),
  deadline: fc.constantFrom(20, 200, 1000),
  retryAfter: fc.constantFrom(Infinity, 0.05, 1),
  producers: fc.integer({ min: 1, max: 30 }),
  arrivals: fc.constantFrom('steady', 'bursts'),
});

test('every attempt is answered, refused, or still there; nobody more than there is room for', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const watched = run(simulation, resolveScenario(simulation, { set }).scenario);
      const { counts } = watched.tally;
      const at = watched.window.until;
      const [waits, serves, held] = ['wait', 'serve', 'held'].map((kind) => spansOf(watched, kind));
      const open = (spans: { end: number }[] | undefined) => spans!.filter(({ end }) => !(end <= at)).length;
      const of = (name: string) => counts[name] ?? 0;
      assert.equal(of('attempts'), of('answers') + of('refused') + open(waits) + open(serves) + open(held));
      assert.equal(of('answers'), of('in time') + of('late'));
      assert.ok(of('attempts') + of('held back') <= ATTEMPTS * of('requests'));
      if (set.policy !== 'unbounded') assert.ok(open(waits) + open(serves) <= set.room);
      assert.ok(open(held) <= set.producers);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('demand is the same under every policy and with any room', () => {
  const hashes = [...POLICIES.map((policy) => `policy=${policy}`), 'room=50', 'retryAfter=1'].map(
    (text) => run(simulation, scenarioOf(text)).demandHash,
  );
  assert.equal(new Set(hashes).size, 1);
});

test('bursts bring as many requests as a steady stream', () => {
  const rate = (text: string) => studied(text, 8).measures['throughput']!.value;
  const [bursts, steady] = [
    rate('policy=unbounded&arrivalRate=50&arrivals=bursts'),
    rate('policy=unbounded&arrivalRate=50'),
  ];
  assert.ok(Math.abs(bursts / steady - 1) < 0.01, `${bursts} and ${steady} a second`);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(4);
  holds('ten-or-twenty', 'goodput', (ten, twenty) => twenty! < 0.85 * ten!);
  holds('ten-or-twenty', 'rejectShare', (ten, twenty) => ten! - twenty! < 0.05);
  holds('no-bound', 'goodput', (bounded, unbounded) => unbounded! < 0.01 * bounded!);
  holds('push-back', 'rejectShare', (reject, block) => reject! > 0.15 && block! === 0);
  holds('push-back', 'heldBack', (reject, block) => reject! === 0 && block! > 0.15);
  holds('push-back', 'goodput', (reject, block) => block! > 0.97 * reject!);
  holds('whom-to-drop', 'goodput', (newest, oldest) => oldest! > 1.15 * newest!);
  holds('bursts', 'servedShare', (gone, back, unbounded) => back! > 0.99 && gone! < 0.8 && unbounded! < 0.5);
  holds('below-capacity', 'goodput', (three, twenty) => twenty! > 1.15 * three!);
});
