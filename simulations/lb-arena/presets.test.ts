/** The point of each preset, on every one of seeds 1..k: a figure must not depend on the seed it happens to show. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveLanes, study } from '@under-load/engine';
import arena from './index.ts';
import { presets } from './presets.ts';

const SEEDS = 2;

/** For each lane of a preset, the values of its finding on seeds 1..k. */
function findings(preset: keyof typeof presets, measure: string = presets[preset].finding): number[][] {
  const { lanes, problems } = resolveLanes(arena, { preset });
  assert.deepEqual(problems, []);
  return lanes.map(({ scenario }) => [...study(arena, scenario, { seeds: SEEDS }).measures[measure]!.perSeed]);
}

function onEverySeed(lanes: number[][], holds: (...values: number[]) => boolean): void {
  for (let seed = 0; seed < SEEDS; seed++) {
    const values = lanes.map((perSeed) => perSeed[seed]!);
    assert.ok(holds(...values), `seed ${seed + 1}: ${values.join(', ')}`);
  }
}

const falling = (...values: number[]) => values.every((value, i) => i === 0 || value < values[i - 1]!);

test('two-rules: two choices cut the slowest hundredth to less than two thirds', () => {
  onEverySeed(findings('two-rules'), (turns, choices) => choices! < 0.66 * turns!);
});

test('ranking: each rule that knows more waits less', () => {
  onEverySeed(findings('ranking'), falling);
});

test('how-many-looks: the second look brings more than all others together', () => {
  onEverySeed(
    findings('how-many-looks'),
    (one, two, three, all) => falling(one!, two!, three!, all!) && one! - two! > 2 * (two! - all!),
  );
});

test('error-fast: counting sends the failing server half as much again, timing sends it everything', () => {
  onEverySeed(
    findings('error-fast'),
    (random, counts, times) => Math.abs(random! - 0.2) < 0.01 && counts! > 1.4 * random! && times! > 0.99,
  );
});

test('error-fast-flood: five answers in six are errors', () => {
  onEverySeed(findings('error-fast-flood'), (random, least) => least! > 0.81 && least! > 1.3 * random!);
});

test('stale-agent: reports that are a second old do worse than looking at nothing, fresh ones better', () => {
  onEverySeed(findings('stale-agent'), (old, fresh, turns) => old! > 5 * turns! && fresh! < turns!);
});

test('unequal: weights mend it, and counting by weight does more', () => {
  onEverySeed(
    findings('unequal'),
    (turns, weighted, counted) => falling(turns!, weighted!, counted!) && weighted! < 0.5 * turns!,
  );
});

test('slow-server: rules that look go round it', () => {
  onEverySeed(findings('slow-server'), (turns, least, response) => least! < 0.3 * turns! && response! < least!);
});

test('nat-office: one address fills one server', () => {
  onEverySeed(findings('nat-office'), (hash, turns) => hash! > 3 * turns!);
});

test('many-balancers: counts of one’s own say little when ten count', () => {
  onEverySeed(findings('many-balancers'), (one, ten, choices) => one! < choices! && choices! < ten!);
});

test('one-line: nobody waits behind the wrong back', () => {
  onEverySeed(findings('one-line'), (shortest, line) => line! < shortest!);
});
