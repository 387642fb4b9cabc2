/** What must hold on every run, checked on its records. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay, resolveScenario, run } from '@under-load/engine';
import type { ScenarioRequest } from '@under-load/engine';
import simulation from './index.ts';
import { historyOf, recordFromStart } from './test/recorded-history.ts';

function watch(request: ScenarioRequest) {
  const { scenario, problems } = resolveScenario(simulation, request);
  assert.deepEqual(problems, []);
  return run(simulation, scenario);
}

function sentencesOf(request: ScenarioRequest): string[] {
  const reading = replay(watch(request), simulation);
  const sentences: string[] = [];
  for (let at: number | null = -1; (at = reading.next(at)) !== null;) sentences.push(reading.sentence(at) ?? '');
  return sentences;
}

test('every mode is asked the same, at the same moments', () => {
  for (const writer of ['majority', 'minority']) {
    const demand = ['cp', 'fallback', 'ap'].map((mode) => watch({ set: { mode, writer } }).demandHash);
    assert.equal(new Set(demand).size, 1);
  }
  assert.notEqual(watch({ text: 'seed=2' }).demandHash, watch({ text: 'seed=1' }).demandHash);
});

test('without a cut, what would refuse and what would answer do the same, record for record', () => {
  const [refuse, fallBack] = ['cp', 'fallback'].map((mode) => watch({ preset: 'no-cut', set: { mode } }));
  for (const table of ['items', 'spans', 'travels', 'marks', 'states'] as const)
    assert.deepEqual(refuse![table], fallBack![table]);
  assert.ok(refuse!.travels.depart.length > 50);
});

test('no message passes the cut, and every other one arrives', () => {
  for (const mode of ['cp', 'fallback', 'ap']) {
    const { travels, spans, names, window } = watch({ set: { mode } });
    const cut = names.spans.indexOf('cut');
    const [start, end] = [...spans.start.keys()].flatMap((i) =>
      spans.kind[i] === cut ? [spans.start[i]!, spans.end[i]!] : [],
    ) as [number, number];
    assert.equal(end - start, 60);
    for (let i = 0; i < travels.depart.length; i++) {
      if (travels.arrive[i]! > window.until) continue;
      const crosses = travels.from[i] === 0 || travels.to[i] === 0;
      // On its way when the cut began, sent while it lasted.
      const caught = crosses && travels.depart[i]! < end && travels.arrive[i]! >= start;
      assert.equal(travels.lost[i], caught ? 1 : 0, `message ${i} of ${mode}`);
    }
  }
});

test('one write at a time', () => {
  const writes = historyOf(recordFromStart({ set: { writeRate: 1, requestRate: 1, acknowledgements: 'all' } })).filter(
    ({ kind }) => kind === 'write',
  );
  assert.ok(writes.length > 200);
  let refused = 0;
  for (const [i, { value, call, return: answer }] of writes.entries()) {
    assert.equal(value, i + 1);
    const next = writes[i + 1];
    if (!next) continue;
    if (answer === Infinity) refused++;
    assert.ok(next.call >= (answer === Infinity ? call + 1 : answer));
  }
  assert.ok(refused > 30, 'during the cut not all replicas can confirm');
});

test('a write that was refused may take effect after all', () => {
  const history = historyOf(recordFromStart({ set: { writer: 'minority', requestRate: 5 } }));
  const refused = new Set(
    history.flatMap(({ kind, value, return: answer }) => (kind === 'write' && answer === Infinity ? [value] : [])),
  );
  const read = history.find(({ kind, value }) => kind === 'read' && refused.has(value));
  assert.ok(refused.size > 0);
  assert.ok(read, 'a client reads what its writer was told had failed');
});

test('a replica never goes back, and once the cut is over every one has the last value', () => {
  const watched = watch({ set: { mode: 'ap', partition: 20, requestRate: 1, writeRate: 0.5 } });
  const field = watched.names.fields.indexOf('value');
  const held = [0, 0, 0];
  for (let i = 0; i < watched.states.at.length; i++) {
    if (watched.states.field[i] !== field) continue;
    const site = watched.states.thing[i]!;
    assert.ok(watched.states.value[i]! >= held[site]!);
    held[site] = watched.states.value[i]!;
  }
  const cut = [...watched.spans.start.keys()].find((i) => watched.spans.kind[i] === watched.names.spans.indexOf('cut'));
  const end = watched.spans.end[cut!]!;
  const reading = replay(watched, simulation);
  const values = (at: number) => [0, 1, 2].map((site) => reading.at(at).state(site, 'value'));
  assert.ok(values(end - 0.001)[0]! < values(end - 0.001)[1]!);
  assert.ok(values(end + 0.1)[0]! >= values(end - 0.001)[1]!);
});

test('a site that a reader cuts off refuses, and answers again when it is connected', () => {
  const watched = watch({ text: 'partition=0&requestRate=20&do=cut:site-c@1;heal:site-c@2.5' });
  assert.deepEqual(watched.notices, []);
  const refused = [...watched.spans.start.keys()].filter((i) =>
    watched.names.spans[watched.spans.endKind[i]!]!.startsWith('refused'),
  );
  assert.ok(refused.length > 0);
  for (const i of refused) {
    assert.equal(watched.spans.thing[i], 2);
    assert.ok(watched.spans.start[i]! > 0.8 && watched.spans.start[i]! < 2.5);
  }
});

test('the sentences say who was refused, and why an answer is old', () => {
  const refused = sentencesOf({ set: { mode: 'cp' } });
  assert.ok(refused.includes('Site A refuses the read: it has not heard from a majority of the replicas.'));
  assert.ok(refused.includes('Site A is cut off from the others.'));
  const old = sentencesOf({ set: { mode: 'ap' } }).filter((sentence) => /though the write of/.test(sentence));
  assert.ok(old.length > 0);
  for (const sentence of old) {
    const [, told, done] = /told (\d+), though the write of (\d+) was done before it asked/.exec(sentence)!;
    assert.ok(Number(told) < Number(done));
  }
});
