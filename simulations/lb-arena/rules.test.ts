/** How the rules stand to each other where no formula says it: on every one of seeds 1..k, on the same demand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveScenario, study, type Study } from '@under-load/engine';
import arena from './index.ts';

const SEEDS = 2;

function studied(text: string): Study {
  const { scenario, problems } = resolveScenario(arena, { text });
  assert.deepEqual(problems, []);
  return study(arena, scenario, { seeds: SEEDS });
}

/** On every seed each scenario's mean latency is below the next one's. */
function inOrder(...texts: string[]): void {
  const means = texts.map((text) => studied(text).measures['meanLatency']!.perSeed);
  for (let seed = 0; seed < SEEDS; seed++)
    for (let i = 1; i < texts.length; i++)
      assert.ok(
        means[i - 1]![seed]! < means[i]![seed]!,
        `seed ${seed + 1}: ${texts[i - 1]} is not faster than ${texts[i]}`,
      );
}

test('ten servers at 0.8: one line < shortest queue < two choices < round robin < random', () => {
  const rules = ['one-line', 'join-shortest-queue', 'power-of-choices', 'round-robin', 'random'];
  inOrder(...rules.map((policy) => `policy=${policy}&servers=10&serviceTime=20&arrivalRate=400`));
});

test('resource based: the older the reports, the worse, until it is worse than chance', () => {
  inOrder(
    'policy=join-shortest-queue',
    ...[1, 10, 20].map((interval) => `policy=resource-based&pollInterval=${interval}`),
    'policy=random',
    ...[50, 1000].map((interval) => `policy=resource-based&pollInterval=${interval}`),
  );
});

test('weighted response time is near the shortest queue when servers are alike, and better where they are not', () => {
  inOrder(
    'policy=join-shortest-queue',
    'policy=weighted-response-time',
    'policy=power-of-choices',
    'policy=round-robin',
  );
  inOrder(
    'arrivalRate=180&fault=slow&policy=weighted-response-time',
    'arrivalRate=180&fault=slow&policy=least-connections',
  );
});

test('weighted response time does not forgive: in a quiet system a server that was slow once gets hardly a request again', () => {
  const share = (policy: string) => {
    const { counts } = studied(`policy=${policy}&arrivalRate=100&do=slow:server-1@5x20;recover:server-1@8`).tally;
    return (counts['sent to server 1'] ?? 0) / counts['arrived']!;
  };
  assert.ok(Math.abs(share('least-connections') - 0.2) < 0.02);
  assert.ok(share('weighted-response-time') < 0.02);
});

test('the same counts, kept by more balancers, are worth less; a question to the server is worth the same', () => {
  inOrder(...[1, 4, 16].map((balancers) => `policy=least-connections&balancers=${balancers}`));
  const mean = (balancers: number) =>
    studied(`policy=power-of-choices&balancers=${balancers}`).measures['meanLatency']!.value;
  assert.ok(Math.abs(mean(16) / mean(1) - 1) < 0.05);
});

test('the more service times spread, the longer the wait; a rule that looks suffers less', () => {
  const wait = (policy: string, spread: number) =>
    studied(`policy=${policy}&spread=${spread}`).measures['meanLatency']!.value;
  const [turns, looks] = ['round-robin', 'join-shortest-queue'].map((policy) => wait(policy, 4) - wait(policy, 0));
  assert.ok(turns! > 2 * looks! && looks! > 0);
});
