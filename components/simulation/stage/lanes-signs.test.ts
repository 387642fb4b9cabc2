import assert from 'node:assert/strict';
import { test } from 'node:test';
import conflicts from '../../../simulations/conflict-lab/index.ts';
import judge from '../../../simulations/history-judge/index.ts';
import partition from '../../../simulations/partition-switch/index.ts';
import failover from '../../../simulations/replica-lag-failover/index.ts';
import staleWindow from '../../../simulations/stale-window/index.ts';
import writePaths from '../../../simulations/write-paths/index.ts';
import { serveStart } from '../figure/serve-start.ts';
import { show } from '../figure/shown.ts';
import { flat } from './bounds.ts';
import { drawLanes } from './lanes.ts';
import { lanesSigns } from './lanes-signs.ts';

test('every coloured bar, line, mark and grey stretch of a picture has its sign in the legend', () => {
  for (const simulation of [conflicts, judge, partition, failover, staleWindow, writePaths])
    for (const preset of Object.keys(simulation.scenarios)) {
      const { vocabulary } = simulation;
      const { replays, labels, until, pace } = show(simulation, serveStart(simulation, { preset, set: '' }).lanes);
      const signs = lanesSigns(
        vocabulary,
        replays.map(({ run }) => run),
      ).map(([sign]) => sign);
      const drawn = new Set<string>();
      const lanes = replays.map((each, lane) => ({ label: labels[lane] ?? '', run: each.run, moment: each.at(until) }));
      for (const shape of flat(drawLanes(lanes, { layout: 'wide', vocabulary, pace, sameDemand: true }).shapes)) {
        const [, sign] = /^((?:bar|message|tick) s-\w+|rift)/.exec(shape.class ?? '') ?? [];
        if (sign && !sign.endsWith('s-plain')) drawn.add(sign);
      }
      for (const sign of drawn) assert.ok(signs.includes(sign), `${simulation.id}, ${preset}: ${sign} has no words`);
    }
});
