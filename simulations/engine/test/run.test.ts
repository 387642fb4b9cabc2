import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashRun, historyOf, pairedDifference, replay, resolveScenario, run, study } from '../src/index.ts';
import type { Run } from '../src/index.ts';
import { oneLine } from './one-line.ts';

const scenarioOf = (text: string) => resolveScenario(oneLine, { text }).scenario;
const busy = run(oneLine, scenarioOf('arrivalRate=90'));

test('the same scenario gives the same run, another seed another one', () => {
  assert.equal(hashRun(run(oneLine, scenarioOf('arrivalRate=90'))), hashRun(busy));
  assert.notEqual(hashRun(run(oneLine, scenarioOf('arrivalRate=90&seed=2'))), hashRun(busy));
});

test('a change of one recorded bit changes the fingerprint', () => {
  const nudged = structuredClone({ ...busy, tally: null }) as unknown as Run;
  const end = nudged.spans.end as Float64Array;
  end[3] = (end[3] as number) * (1 + Number.EPSILON);
  assert.notEqual(hashRun(nudged), hashRun(busy));
});

test('an intervention leaves the past as it was and the demand as it is', () => {
  const slowed = run(oneLine, scenarioOf('arrivalRate=90&do=slow:server@2.5x4'));
  assert.equal(slowed.demandHash, busy.demandHash);
  const before = ({ spans }: Run) =>
    Array.from(spans.start, (start, i) => [
      start,
      spans.kind[i],
      spans.item[i],
      Math.min(spans.end[i] as number, 2.5),
    ]).filter(([start]) => (start as number) < 2.5);
  assert.deepEqual(before(slowed), before(busy));
  assert.notEqual(hashRun(slowed), hashRun(busy));
});

test('an intervention on a thing that is not there is left out and said', () => {
  const { notices, spans } = run(oneLine, scenarioOf('arrivalRate=90&do=slow:server-9@2'));
  assert.equal(notices.length, 1);
  assert.match(notices[0] ?? '', /server-9/);
  assert.deepEqual(spans.end, busy.spans.end);
});

test('the window opens with the state as it stands', () => {
  assert.equal(busy.window.from, 1);
  assert.equal(replay(busy, oneLine).at(1).state(1, 'speed'), 1);
  assert.ok(busy.spans.start.some((start, i) => start < 1 && (busy.spans.end[i] as number) >= 1));
  assert.ok(busy.spans.end.every((end) => end >= 1));
});

test('at any moment, what is open is what a search through all records finds', () => {
  const { spans, names } = busy;
  const film = replay(busy, oneLine);
  fc.assert(
    fc.property(fc.double({ min: 1, max: 4, noNaN: true }), (at) => {
      const open = Array.from(spans.start.keys()).filter(
        (i) => (spans.start[i] as number) <= at && at < (spans.end[i] as number),
      );
      assert.deepEqual(
        film
          .at(at)
          .spans.map(({ index }) => index)
          .sort((a, b) => a - b),
        open,
      );
      const waiting = open.filter((i) => names.spans[spans.kind[i] as number] === 'wait');
      assert.equal(film.at(at).open(1, 'wait').length, waiting.length);
    }),
  );
});

test('the sentence counts what the picture shows', () => {
  const film = replay(busy, oneLine);
  let at = film.next(1);
  for (let i = 0; i < 100 && at !== null; i++, at = film.next(at))
    assert.ok(film.sentence(at)?.endsWith(`; ${film.at(at).open(1, 'wait').length} are waiting.`));
});

test('stepping back undoes stepping on', () => {
  const film = replay(busy, oneLine);
  let at = film.next(1) as number;
  for (let next = film.next(at); next !== null; next = film.next(at)) {
    assert.equal(film.previous(next), at);
    at = next;
  }
  assert.equal(film.next(at), null);
});

test('the history is the length of the line', () => {
  const film = replay(busy, oneLine);
  const { at, value } = historyOf(film.run, oneLine);
  for (let i = 1; i + 1 < at.length; i++) {
    const middle = ((at[i] as number) + (at[i + 1] as number)) / 2;
    assert.equal(film.at(middle).open(1, 'wait').length, value[i]);
  }
});

test('a study meets the M/M/1 mean, and Little’s law ties its two measures', () => {
  const { measures } = study(oneLine, scenarioOf('arrivalRate=50'), { seeds: 20 });
  const { value, halfWidth } = measures['meanLatency']!;
  const standardError = halfWidth! / 2.093;
  assert.ok(standardError <= 0.02 * 0.03, `standard error ${standardError}`);
  assert.ok(Math.abs(value - 0.02) <= 4 * standardError, `mean latency ${value}, theory 0.02`);
  assert.ok(Math.abs(measures['meanInSystem']!.value / (50 * value) - 1) < 0.02);
});

test('a study takes seeds from 1 up, whatever the scenario’s own seed', () => {
  const one = study(oneLine, scenarioOf('seed=1'), { seeds: 3 });
  const nine = study(oneLine, scenarioOf('seed=9'), { seeds: 3 });
  assert.deepEqual(one.measures['meanLatency']!.perSeed, nine.measures['meanLatency']!.perSeed);
});

test('a study in two parts has the values of the whole', () => {
  const values = (options: { seeds: number; first?: number }) =>
    study(oneLine, scenarioOf(''), options).measures['meanLatency']!.perSeed;
  assert.deepEqual([...values({ seeds: 2 }), ...values({ seeds: 3, first: 3 })], values({ seeds: 5 }));
});

test('pairing by seed narrows the interval of a difference', () => {
  const calm = study(oneLine, scenarioOf('arrivalRate=80'), { seeds: 10 });
  const busier = study(oneLine, scenarioOf('arrivalRate=82'), { seeds: 10 });
  const { value, halfWidth } = pairedDifference(busier, calm, 'meanLatency');
  assert.ok(value - halfWidth! > 0);
});
