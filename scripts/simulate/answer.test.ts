import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { hashRun, resolveScenario, run } from '@under-load/engine';
import { answer } from './answer.ts';
import { loadSimulation, repository, simulationIds } from './load-simulation.ts';
import { measure } from './measure.ts';
import type { Report } from './report.ts';

const small = ['lb-arena', 'policy=random', 'servers=4', 'arrivalRate=512', '--seeds', '2'];
const json = async (words: readonly string[]) => JSON.parse(await answer([...words, '--json'])) as Report;

test('a study says each measure with its interval beside theory', async () => {
  const { simulation, seeds, parameters, measures } = await json(small);
  assert.deepEqual([simulation, seeds, parameters?.servers], ['lb-arena', 2, 4]);
  const mean = measures?.meanLatency;
  assert.ok(mean?.interval && mean.theory && mean.value !== null);
  assert.ok(mean.interval[0] < mean.value && mean.value < mean.interval[1]);
  assert.ok(Math.abs(mean.value / mean.theory.value - 1) < 0.2, 'an M/M/1 at 80 % load answers in about 1 / (μ − λ)');
});

test('where theory is silent the report says why', async () => {
  const { measures } = await json(['lb-arena', 'policy=power-of-choices', '--seeds', '1']);
  assert.ok((measures?.meanLatency?.assumption ?? '').length > 10);
});

test('the same command gives the same bytes', async () => {
  assert.equal(await answer([...small, '--json']), await answer([...small, '--json']));
  assert.equal(await answer(small), await answer(small));
});

test('the number of threads changes nothing', async () => {
  const words = ['weights-and-waves/waves', '--seeds', '9', '--json'];
  const answers = await Promise.all(['1', '2', '3'].map((workers) => answer([...words, '--workers', workers])));
  assert.equal(new Set(answers).size, 1);
  assert.equal((JSON.parse(answers[0] as string) as Report).seeds, 9);
});

test('what fails in a thread fails with its own error', async () => {
  const simulation = await loadSimulation('lb-arena');
  const { scenario } = resolveScenario(simulation);
  const parameters = { ...scenario.parameters, arrivalRate: NaN };
  const broken = { label: 'broken', scenario: { ...scenario, parameters } };
  await assert.rejects(measure(simulation, [broken], { seeds: 9, workers: 2 }), {
    name: 'EngineError',
    message: /NaN/,
  });
});

test('--shown --hash is the fingerprint of the run the page shows', async () => {
  const simulation = await loadSimulation('lb-arena');
  const { scenario } = resolveScenario(simulation, { text: 'policy=random&seed=7' });
  const hash = await answer(['lb-arena', 'policy=random', 'seed=7', '--shown', '--hash']);
  assert.equal(hash, hashRun(run(simulation, scenario)));
  assert.notEqual(hash, await answer(['lb-arena', 'policy=random', 'seed=8', '--shown', '--hash']));
});

test('a scenario with lanes is compared on the same demand, seed by seed', async () => {
  const study = await json(['lb-arena/two-rules', '--seeds', '2']);
  assert.equal(study.lanes?.length, 2);
  assert.equal(study.differences?.length, 1);
  assert.ok((study.differences?.[0]?.value ?? 0) < 0, 'the better rule comes second');
  const shown = await json(['lb-arena/two-rules', '--shown']);
  const [first, second] = (shown.lanes ?? []).map((lane) => lane.shown);
  assert.equal(first?.demandHash, second?.demandHash);
  assert.notEqual(first?.hash, second?.hash);
});

test('every simulation is listed and explains itself', async () => {
  const list = await answer(['--list']);
  for (const id of simulationIds()) {
    assert.match(list, new RegExp(`^  ${id} `, 'm'));
    const simulation = await loadSimulation(id);
    const help = await answer([id, '--help']);
    for (const name of [
      ...Object.keys(simulation.parameters),
      ...Object.keys(simulation.scenarios),
      ...Object.keys(simulation.measures),
    ])
      assert.ok(help.includes(`  ${name} `), `${id}: ${name}`);
  }
});

const refused: readonly [words: string[], message: RegExp][] = [
  [['lb-areena'], /no simulation “lb-areena” \(did you mean lb-arena\?\)/],
  [['lb-arena', 'servers=400'], /^servers: found “400”, allowed is a whole number from 2 to 64\.$/],
  [['lb-arena', 'servers=four'], /^servers: found “four”/],
  [['lb-arena', 'polcy=random'], /“polcy”.*did you mean policy\?/],
  [['lb-arena', 'policy=randm'], /^policy: found “randm” \(did you mean random\?\)/],
  [['lb-arena/rankin'], /^preset: found “rankin” \(did you mean ranking\?\)/],
  [['lb-arena', '--seeds', 'many'], /^--seeds: found “many”, allowed is a whole number from 1 to 10000\.$/],
  [['lb-arena', '--workers', '0'], /^--workers: found “0”, allowed is a whole number from 1 to 64\.$/],
  [['lb-arena', 'do=explode:server-1@3'], /^do: found “explode:server-1@3”.*crash/],
];
for (const [words, message] of refused)
  test(`${words.join(' ')} is refused by name`, () => assert.rejects(answer(words), { name: 'UsageError', message }));

test('the command exits with 2 and prints nothing to read as a result where the words are wrong', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'scripts/simulate.ts'), 'lb-arena', 'servers=400'],
    { encoding: 'utf8' },
  );
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^servers: /);
});
