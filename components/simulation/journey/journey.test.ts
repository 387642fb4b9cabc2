import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay, resolveLanes, run } from '@under-load/engine';
import type { Model, Replay } from '@under-load/engine';
import fc from 'fast-check';
import { anyShare, declaredScenarios, simulations } from '../../../simulations/any-scenario.ts';
import arena from '../../../simulations/lb-arena/index.ts';
import { pickedInLanes } from './family.ts';
import { journeyOf } from './journey.ts';
import { itemNamed, pickOf } from './picked.ts';
import { journeySummary } from './summary.ts';
import { twoTries } from './test/two-tries.ts';
import { told } from './told.ts';

const watched = (simulation: Model, preset?: string): Replay[] =>
  resolveLanes(simulation as typeof arena, { preset }).lanes.map(({ scenario }) =>
    replay(run(simulation, scenario), simulation),
  );

test('a request’s journey holds its attempts and their sub-calls, in order, and nobody else’s', () => {
  const [film] = watched(twoTries) as [Replay];
  const { legs, steps, from, until, open, name, rootName } = journeyOf(
    film,
    itemNamed(film.run, { kind: 'attempt', ordinal: 2 }),
  );
  assert.deepEqual([name, rootName, from, until, open], ['attempt 2', 'request 1', 1, 20, true]);
  assert.deepEqual(
    legs.map(({ how, start, end, depth, lost, open: going }) => [how, start, end, depth, lost, going]),
    [
      ['wire', 1, 2, 1, true, false],
      ['wire', 4, 5, 1, false, false],
      ['queued', 5, 7, 1, false, false],
      ['served', 7, 11, 1, false, false],
      ['wire', 8, 9, 2, false, false],
      ['served', 9, 20, 2, false, true],
    ],
  );
  assert.deepEqual(
    legs.slice(0, 3).map(({ where }) => where),
    ['client → server', 'client → server', 'server'],
  );
  assert.deepEqual(
    steps.map(({ at, words }) => `${at} ${words}`),
    [
      '1 attempt 1 on its way, client',
      '2 Attempt 1 is lost.',
      '4 attempt 2 on its way, client',
      '5 attempt 2 waits, server',
      '7 attempt 2 is served, server',
      '8 query 1 on its way, server',
      '9 query 1 is served, database',
      '11 Request 1 is answered.',
    ],
  );
});

test('a journey in one sentence adds up what it says', () => {
  const [film] = watched(twoTries) as [Replay];
  assert.equal(
    journeySummary(journeyOf(film, itemNamed(film.run, { kind: 'request', ordinal: 2 })), 's'),
    '4.00 s in all: is served 4.00 s.',
  );
});

test('under two rules the same request has the same work and its own wait', () => {
  const films = watched(arena, 'two-rules');
  const [one, other] = films as [Replay, Replay];
  const runs = films.map((film) => film.run);
  let apart = 0;
  for (let item = 0; item < one.run.items.count; item += 211) {
    const picked = pickOf(one.run, 0, item);
    const [own, twin] = pickedInLanes(runs, picked) as [number, number];
    assert.equal(own, item);
    // A request from before the watched stretch may be gone in one lane and still wait in the other.
    if (twin < 0) continue;
    assert.equal(other.run.items.payload['work']![twin], one.run.items.payload['work']![item]);
    const [a, b] = [journeyOf(one, own), journeyOf(other, twin)];
    const served = ({ legs }: typeof a) => legs.find(({ how }) => how === 'served' && legs.length > 0);
    if (served(a) && served(b) && served(a)?.start !== served(b)?.start) apart++;
  }
  assert.ok(apart > 0, 'the rules differ in what they make of it');
});

test('lanes that are asked different things share no request', () => {
  const [one] = watched(arena, 'two-rules') as [Replay];
  const { scenario } = one.run;
  const other = run(arena, { ...scenario, seed: scenario.seed + 1 });
  assert.deepEqual(pickedInLanes([one.run, other], pickOf(one.run, 0, 50)), [50, -1]);
});

/** Items of a run, some from everywhere in it. */
const items = (film: Replay, share: number): number[] =>
  film.run.items.count === 0 ? [] : [Math.min(film.run.items.count - 1, Math.floor(share * film.run.items.count))];

for (const simulation of simulations)
  test(`${simulation.id}: a journey is what a search through all records finds`, () => {
    const films = declaredScenarios(simulation)
      .slice(0, 3)
      .map((scenario) => replay(run(simulation, scenario), simulation));
    fc.assert(
      fc.property(fc.constantFrom(...films), anyShare, (film, share) => {
        const { spans, travels, items: table, window } = film.run;
        for (const item of items(film, share)) {
          const journey = journeyOf(film, item);
          const top = (each: number): number => (table.parent[each]! >= 0 ? top(table.parent[each]!) : each);
          const its = (each: number) => each >= 0 && top(each) === top(item);
          const rows = [...spans.start.keys()].filter((row) => its(spans.item[row]!) || its(spans.endItem[row]!));
          const sent = [...travels.depart.keys()].filter((row) => its(travels.item[row]!));
          assert.equal(journey.legs.length, rows.length + sent.length);
          for (const { start, end, open } of journey.legs) {
            assert.ok(start <= end || open, `${start} to ${end}`);
            assert.ok(end <= window.until);
          }
          for (const [i, { at, words }] of journey.steps.entries()) {
            assert.ok(words !== '' && at >= (journey.steps[i - 1]?.at ?? -Infinity));
            assert.ok(at >= journey.from && at <= journey.until);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

for (const simulation of simulations)
  test(`${simulation.id}: the sentence under the play head, the table and the journey say the same`, () => {
    const [scenario] = declaredScenarios(simulation);
    const film = replay(run(simulation, scenario!), simulation);
    const { window } = film.run;
    fc.assert(
      fc.property(anyShare, (share) => {
        const at = window.from + share * (window.until - window.from);
        const sentence = film.sentence(at);
        if (sentence === null) return;
        // The latest instant with a sentence: what the table says of it, row by row.
        let last = film.happenings.times.findLastIndex((time) => time <= at);
        while (film.say(film.happenings.at(last)) === null) last--;
        const latest = film.happenings.times[last] as number;
        const rows = [...film.happenings.times.keys()]
          .filter((i) => film.happenings.times[i] === latest)
          .map((i) => film.happenings.at(i));
        const said = rows.filter((row) => film.say(row) !== null).map((row) => told(film, row));
        assert.equal([...new Set(said)].join(' '), sentence);
        for (const row of rows.filter(({ item }) => item >= 0).slice(0, 3)) {
          if (film.say(row) === null) continue;
          const { steps, further } = journeyOf(film, row.item);
          assert.ok(
            further > 0 || steps.some((step) => step.at === latest && step.words === told(film, row)),
            told(film, row),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
