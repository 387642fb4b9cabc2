import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashRun, resolveLanes, resolveScenario, run } from '@under-load/engine';
import connections from '../../../simulations/connections-vs-requests/index.ts';
import arena from '../../../simulations/lb-arena/index.ts';
import type { Simulation } from '@under-load/engine';
import { eventsCsv, fileName, measuresCsv, scenarioJson } from './saved.ts';
import type { Saving } from './saved.ts';
import { show } from './shown.ts';

function savingOf(model: Simulation, text: string): Saving {
  const { lanes, preset } = resolveLanes(model, { text });
  return { model, lanes, preset, shown: show(model, lanes), longRuns: lanes.map(() => null), at: 1, link: '' };
}
const arenaText = 'seed=7&servers=4&do=crash:server-2@5;recover:server-2@8';

for (const [model, text] of [
  [arena, arenaText],
  [connections, 'connectionLife=unlimited&seed=3'],
] as const)
  test(`a saved scenario of ${model.id} makes the same runs again, each alone and all together`, () => {
    interface Saved {
      readonly reference: string;
      readonly lanes: readonly {
        readonly reference: string;
        readonly parameters: Record<string, string>;
        readonly seed: number;
        readonly interventions: [];
        readonly run: { readonly hash: string };
      }[];
    }
    const { lanes, reference } = JSON.parse(scenarioJson(savingOf(model, text))) as Saved;
    assert.ok(lanes.length > 1);
    const together = resolveLanes(model, { text: reference.split('?')[1] ?? '' });
    assert.deepEqual(
      together.lanes.map(({ scenario }) => hashRun(run(model, scenario))),
      lanes.map((lane) => lane.run.hash),
    );
    for (const lane of lanes) {
      const byWords = resolveScenario(model, { text: lane.reference.split('?')[1] ?? '' });
      assert.deepEqual(byWords.problems, []);
      assert.equal(hashRun(run(model, byWords.scenario)), lane.run.hash, lane.reference);
      const pairs = Object.entries(lane.parameters).map((pair) => pair.join('='));
      const { scenario } = resolveScenario(model, { text: `${pairs.join('&')}&seed=${lane.seed}` });
      assert.equal(hashRun(run(model, { ...scenario, interventions: lane.interventions })), lane.run.hash);
    }
  });

test('every happening of every lane is a line, with the sentence that is said of it', () => {
  const saving = savingOf(arena, arenaText);
  const [head, ...lines] = eventsCsv(saving).split('\r\n');
  assert.equal(head?.split(',').length, 8);
  assert.equal(
    lines.length,
    saving.shown.replays.reduce((sum, { happenings }) => sum + happenings.times.length, 0),
  );
  assert.ok(lines.some((line) => line.includes('server 2') && line.includes(',5,')));
});

test('measures stand under their names, and nothing stands for what is not known', () => {
  const [head, ...lines] = measuresCsv(savingOf(arena, ''))
    .split('\r\n')
    .map((line) => line.split(','));
  const column = (name: string) => head?.indexOf(name) ?? -1;
  const row = lines.find((cells) => cells[column('measure')] === 'meanLatency');
  assert.ok(Number(row?.[column('in_window')]) > 0);
  assert.deepEqual([row?.[column('value')], row?.[column('seeds')]], ['', '']);
});

test('a file is named for what is in it', () => {
  assert.equal(
    fileName(savingOf(arena, 'seed=7'), 'events.csv'),
    `lb-arena-${savingOf(arena, '').preset}-seed-7-events.csv`,
  );
});
