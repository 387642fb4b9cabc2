import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, pairedDifference, replay, resolveLanes, resolveScenario, run, study } from '@under-load/engine';
import simulation from './index.ts';

test('the long run is what theory says', () => {
  for (const text of ['arrivalRate=5', 'arrivalRate=5&work=even']) {
    const { scenario } = resolveScenario(simulation, { text });
    const { measures, theory } = study(simulation, scenario, { seeds: 8 });
    const mean = theory['meanLatency'];
    assert.ok(mean && 'value' in mean && measures['meanLatency']);
    assert.equal(disagreement(measures['meanLatency'], mean.value, { relative: 0.03 }), null);
  }
});

test('a server serves one at a time, in order of arrival, and never rests while one waits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.constantFrom('exponential', 'even'), (arrivalRate, work) => {
      const { spans, names } = run(simulation, resolveScenario(simulation, { set: { arrivalRate, work } }).scenario);
      const served = [...spans.kind.keys()].filter((i) => spans.kind[i] === names.spans.indexOf('serve'));
      const waits = [...spans.kind.keys()].filter((i) => spans.kind[i] === names.spans.indexOf('wait'));
      for (const [n, i] of served.entries()) {
        const before = served[n - 1];
        const begin = spans.start[i] as number;
        if (before !== undefined) assert.ok(begin >= (spans.end[before] as number), 'two at once');
        assert.equal(spans.item[i], spans.item[waits[n] as number], 'one overtook another');
        const came = spans.start[waits[n] as number] as number;
        if (came < begin) assert.equal(begin, spans.end[before as number], 'it rested while one waited');
      }
    }),
    { seed: 1, numRuns: 40 },
  );
});

test('lanes meet the same demand, and even work waits less on every seed', () => {
  const { lanes } = resolveLanes(simulation, { preset: 'even-work' });
  const [random, even] = lanes.map(({ scenario }) => scenario);
  assert.ok(random && even);
  assert.equal(run(simulation, random).demandHash, run(simulation, even).demandHash);
  const studies = [even, random].map((scenario) => study(simulation, scenario, { seeds: 4 }));
  const { perSeed } = pairedDifference(studies[0] as never, studies[1] as never, 'meanLatency');
  assert.ok(perSeed.every((difference) => difference < 0));
});

test('what happens can be told in sentences', () => {
  const watched = run(simulation, resolveScenario(simulation, {}).scenario);
  const reading = replay(watched, simulation);
  assert.match(reading.sentence(watched.window.until) ?? '', /request/i);
});
