/** What must hold on every run, whatever the parameters: checked on the records, request by request. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { replay, resolveScenario, run, type Run, type ScenarioRequest, type Simulation } from '@under-load/engine';
import arena from './index.ts';
import { policies, type PolicyName } from './policies.ts';

const names = Object.keys(policies) as PolicyName[];

function watch(request: ScenarioRequest): Run {
  const { scenario, problems } = resolveScenario(arena, request);
  assert.deepEqual(problems, []);
  return run(arena, scenario);
}

/** The spans of a kind, in the order they began. */
function spansOf({ spans, names }: Run, kind: string) {
  const number = names.spans.indexOf(kind);
  return [...spans.start.keys()]
    .filter((i) => spans.kind[i] === number)
    .map((i) => ({ item: spans.item[i]!, thing: spans.thing[i]!, start: spans.start[i]!, end: spans.end[i]! }));
}

const anyParameters = fc.record({
  policy: fc.constantFrom(...names),
  servers: fc.integer({ min: 2, max: 8 }),
  arrivalRate: fc.integer({ min: 100, max: 1500 }),
  serviceTime: fc.constantFrom(2, 5, 10),
  spread: fc.constantFrom(0, 0.5, 1, 4),
  choices: fc.integer({ min: 1, max: 2 }),
  speeds: fc.constantFrom('equal', 'one-fast', 'two-slow', 'half-fast'),
  weights: fc.constantFrom('by-speed', 'equal', 'reversed'),
  fault: fc.constantFrom('none', 'slow', 'error-fast'),
  balancers: fc.integer({ min: 1, max: 4 }),
  pollInterval: fc.constantFrom(5, 100),
  officeShare: fc.constantFrom(0, 30),
});

test('a server serves one at a time, first come first served, and never rests while somebody waits for it', () => {
  fc.assert(
    fc.property(anyParameters, (set) => {
      const watched = watch({ set });
      const last = new Map<number, { end: number; joined: number }>();
      for (const { item, thing, start, end } of spansOf(watched, 'serve')) {
        const before = last.get(thing);
        const joined = watched.items.bornAt[item]!;
        if (before) {
          assert.ok(start >= before.end, `server ${thing} serves two at once`);
          if (set.policy !== 'one-line') {
            assert.ok(joined >= before.joined, 'one overtook another');
            if (joined < start) assert.equal(start, before.end, 'it rested while one waited');
          }
        }
        last.set(thing, { end, joined });
      }
    }),
    { numRuns: 12, seed: 1 },
  );
});

test('with one line no server is idle while a request waits', () => {
  const watched = watch({ set: { policy: 'one-line', arrivalRate: 760 } });
  const reading = replay(watched, arena);
  const servers = watched.scene.things.flatMap(({ role }, thing) => (role === 'server' ? [thing] : []));
  for (let k = 0; k < 300; k++) {
    const moment = reading.at(watched.window.from + (k / 300) * (watched.window.until - watched.window.from));
    if (moment.open(1, 'wait').length === 0) continue;
    for (const server of servers) assert.equal(moment.open(server, 'serve').length, 1);
  }
});

test('what came in is answered or still inside, and the time inside adds up (Little)', () => {
  fc.assert(
    fc.property(anyParameters, (set) => {
      const watched = watch({ set });
      const { from, until } = watched.window;
      const { counts, averages, duration } = watched.tally;
      const all = [...spansOf(watched, 'wait'), ...spansOf(watched, 'serve')];
      const inside = (at: number) =>
        new Set(all.filter(({ start, end }) => start <= at && at < end).map(({ item }) => item)).size;
      const left = (counts['good answers'] ?? 0) + (counts['errors'] ?? 0);
      assert.equal(inside(from) + (counts['arrived'] ?? 0), left + inside(until));
      const spent = all.reduce((sum, { start, end }) => sum + Math.min(end, until) - Math.max(start, from), 0);
      const area = averages['in system']! * duration;
      assert.ok(Math.abs(area - spent) <= 1e-9 * area, `${area} request-seconds, but the requests spent ${spent}`);
    }),
    { numRuns: 10, seed: 1 },
  );
});

test('every rule is asked the same: arrivals, work and clients do not depend on it', () => {
  const hashes = names.map((policy) => watch({ set: { policy } }).demandHash);
  assert.equal(new Set(hashes).size, 1);
  assert.notEqual(watch({ text: 'seed=2' }).demandHash, hashes[0]);
});

test('round robin is Lindley’s recursion on every fifth request, to the last bit', () => {
  // Watched from the start: the recursion needs every request since then.
  const clock: Simulation['clock'] = { ...arena.clock, shown: () => ({ from: 0, until: 15 }) };
  const watched = run({ ...arena, clock }, resolveScenario(arena, { set: { policy: 'round-robin' } }).scenario);
  const serve = new Map(spansOf(watched, 'serve').map((span) => [span.item, span]));
  const work = watched.items.payload['work']!;
  const free = [0, 0, 0, 0, 0];
  for (let item = 0; item < watched.items.count; item++) {
    const server = item % 5;
    const start = Math.max(free[server]!, watched.items.bornAt[item]!);
    free[server] = start + work[item]!;
    const span = serve.get(item);
    if (!span) continue;
    assert.equal(span.start, start);
    if (span.end < watched.window.until) assert.equal(span.end, free[server]);
  }
  assert.ok(serve.size > 6000);
});

test('a crash loses what the server held, a health check sends nothing there, and it comes back', () => {
  const watched = watch({ text: 'policy=round-robin&do=crash:server-2@6;recover:server-2@8' });
  assert.deepEqual(watched.notices, []);
  assert.ok(watched.tally.counts['errors']! > 0);
  const at = (seconds: number) => replay(watched, arena).at(seconds);
  const server = watched.scene.things.findIndex(({ id }) => id === 'server-2');
  assert.equal(at(7).open(server, 'serve').length, 0);
  assert.equal(at(7).open(server, 'wait').length, 0);
  assert.equal(at(7).state(server, 'health'), 0);
  assert.equal(at(7).open(server, 'outage').length, 1);
  assert.ok(spansOf(watched, 'serve').some(({ thing, start }) => thing === server && start > 8));
});

test('with every server down requests fail at the balancer', () => {
  const crashes = [1, 2, 3, 4, 5].map((server) => `crash:server-${server}@6`).join(';');
  for (const policy of ['random', 'one-line'] as const) {
    const watched = watch({ text: `policy=${policy}&do=${crashes}` });
    assert.ok(watched.tally.counts['errors']! > 5000, policy);
  }
});

test('the sentence names the servers that were looked at, and counts those ahead', () => {
  const watched = watch({ set: { policy: 'power-of-choices' } });
  const reading = replay(watched, arena);
  const { marks, names: recorded } = watched;
  const choose = recorded.marks.indexOf('choose');
  const look = recorded.marks.indexOf('look');
  let checked = 0;
  for (let i = 0; i < marks.at.length && checked < 50; i++) {
    if (marks.kind[i] !== choose) continue;
    const moment = reading.at(marks.at[i]!);
    const thing = marks.thing[i]!;
    const others = [...moment.open(thing, 'serve'), ...moment.open(thing, 'wait')].filter(
      ({ item }) => item !== marks.item[i],
    );
    const looked = [i - 2, i - 1].filter((j) => marks.kind[j] === look && marks.item[j] === marks.item[i]);
    const sentence = reading.sentence(marks.at[i]!) ?? '';
    assert.match(
      sentence,
      new RegExp(
        `looks at servers ${looked.map((j) => marks.thing[j]! - 1).join(' and ')} and joins server ${thing - 1},`,
      ),
    );
    assert.match(sentence, others.length ? new RegExp(`behind ${others.length}\\.`) : /which is free/);
    checked++;
  }
  assert.equal(checked, 50);
});
