import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branch } from '@under-load/engine';
import fc from 'fast-check';
import { anyIntervention, anyShare, declaredScenarios, simulations } from '../../../simulations/any-scenario.ts';
import { drawStage } from '../stage/draw-stage.ts';
import { intervene, withdraw } from './change-run.ts';
import { labelled } from './lanes.ts';
import { serveStart } from './serve-start.ts';
import { pick, seek, startState } from './state.ts';
import { sentences, show } from './shown.ts';

for (const simulation of simulations.filter(({ actions }) => Object.keys(actions ?? {}).length > 0))
  test(`${simulation.id}: what is done at a moment changes nothing a reader saw before it, and taking it back all after`, () => {
    const [scenario] = declaredScenarios(simulation);
    assert.ok(scenario);
    const served = serveStart(simulation, {}).start;
    const begun = startState(simulation, { start: served, lock: [], hide: [], goal: undefined });
    const item = { lane: 0, kind: Object.keys(simulation.vocabulary.items)[0] ?? '', ordinal: 1 };
    const home = pick(item)({ ...begun, lanes: labelled(simulation, [{ label: '', scenario }], begun.preset) });
    const before = show(simulation, home.lanes);
    fc.assert(
      fc.property(anyIntervention(simulation, scenario), anyShare, (done, share) => {
        fc.pre(done.at > before.from);
        const state = intervene(done)(seek(done.at)(home));
        assert.deepEqual([state.at, state.item, state.view], [done.at, item, home.view]);
        const after = show(simulation, state.lanes);
        const at = before.from + share * (Math.min(done.at, before.until) - before.from) * 0.999;
        assert.deepEqual(sentences(after, at), sentences(before, at));
        const picture = ({ replays, pace }: typeof before) =>
          drawStage(
            replays.map((each) => ({ label: '', run: each.run, moment: each.at(at) })),
            { layout: 'wide', vocabulary: simulation.vocabulary, pace, sameDemand: true },
          ).shapes;
        // A space–time picture shows, faint, what lies ahead too, and a box how much of its work is left.
        if (before.replays[0]?.run.scene.kind === 'network')
          assert.equal(picture(after).length, picture(before).length);
        assert.deepEqual(state.lanes[0]?.scenario, branch(scenario, done));
        const place = state.lanes[0]?.scenario.interventions.indexOf(done) ?? -1;
        assert.deepEqual(withdraw(place)(state).lanes[0]?.scenario, scenario);
      }),
      { numRuns: 6 },
    );
  });
