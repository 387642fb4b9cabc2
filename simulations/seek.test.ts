/** Any moment of any run can be gone to, in any order, and is what playing to it gives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { replay, run } from '@under-load/engine';
import type { Moment, Run, Scenario, Simulation } from '@under-load/engine';
import { anyScenario, anyShare, simulations } from './any-scenario.ts';

type State = Readonly<Record<'spans' | 'travels' | 'fields', readonly string[]>>;

/** Goes through the records once, forwards, noting how things stand at each of the (sorted) times. */
function played({ spans, travels, states }: Run, times: readonly number[]): State[] {
  const open = { spans: new Set<number>(), travels: new Set<number>(), fields: new Map<string, number>() };
  const edges: { at: number; does: () => void }[] = [];
  for (const [kind, starts, ends] of [
    ['spans', spans.start, spans.end],
    ['travels', travels.depart, travels.arrive],
  ] as const)
    for (const row of starts.keys()) {
      // What ends as it begins is never open.
      if (starts[row] === ends[row]) continue;
      edges.push({ at: starts[row]!, does: () => open[kind].add(row) });
      edges.push({ at: ends[row]!, does: () => open[kind].delete(row) });
    }
  for (const [row, at] of states.at.entries())
    edges.push({ at, does: () => open.fields.set(`${states.thing[row]} ${states.field[row]}`, states.value[row]!) });
  edges.sort((a, b) => a.at - b.at);
  let next = 0;
  return times.map((time) => {
    while (next < edges.length && edges[next]!.at <= time) edges[next++]!.does();
    return {
      spans: [...open.spans].map(String).sort(),
      travels: [...open.travels].map(String).sort(),
      fields: [...open.fields].map(([key, value]) => `${key} ${value}`).sort(),
    };
  });
}

function sought(moment: Moment): State {
  const { states, names } = moment.run;
  const keys = new Set([...states.at.keys()].map((row) => `${states.thing[row]} ${states.field[row]}`));
  return {
    spans: moment.spans.map(({ index }) => String(index)).sort(),
    travels: moment.travels.map(({ index }) => String(index)).sort(),
    fields: [...keys]
      .map((key) => {
        const [thing, field] = key.split(' ').map(Number) as [number, number];
        return { key, value: moment.state(thing, names.fields[field]!) };
      })
      .filter(({ value }) => !Number.isNaN(value))
      .map(({ key, value }) => `${key} ${value}`)
      .sort(),
  };
}

/** How things stand, in words that do not depend on what comes later. */
function described(moment: Moment): unknown {
  const {
    travels,
    spans,
    run: { names, states },
  } = moment;
  const keys = new Set(
    [...states.at.keys()].filter((row) => states.at[row]! <= moment.at).map((row) => states.thing[row]!),
  );
  return {
    spans: spans.map(({ kind, start, thing, item }) => [kind, start, thing, moment.name(item)]),
    travels: travels.map(({ kind, depart, from, to, item }) => [kind, depart, from, to, moment.name(item)]),
    fields: [...keys].sort().map((thing) => [thing, ...names.fields.map((field) => moment.state(thing, field))]),
  };
}

const endingAt = (simulation: Simulation, until: number): Simulation => ({
  ...simulation,
  clock: {
    ...simulation.clock,
    shown: (values) => ({ from: simulation.clock.shown(values).from, until }),
  },
});

const timeIn = ({ window: { from, until } }: Run, share: number): number => from + share * (until - from);

for (const simulation of simulations) {
  const { id } = simulation;

  test(`${id}: going to a moment, in any order, is playing to it`, () => {
    fc.assert(
      fc.property(anyScenario(simulation), fc.array(anyShare, { minLength: 1, maxLength: 20 }), (scenario, shares) => {
        const watched = run(simulation, scenario);
        // Moments at which something happens are the hard ones.
        const edges = [...watched.spans.end, ...watched.travels.arrive, ...watched.states.at].filter(
          (at) => at >= watched.window.from && at <= watched.window.until,
        );
        const times = [
          ...shares.map((share) => timeIn(watched, share)),
          ...shares.flatMap((share) => edges[Math.floor(share * edges.length)] ?? []),
        ];
        const inOrder = [...times].sort((a, b) => a - b);
        const states = played(watched, inOrder);
        const film = replay(watched, simulation);
        for (const time of times) assert.deepEqual(sought(film.at(time)), states[inOrder.indexOf(time)]);
      }),
      { numRuns: 8 },
    );
  });

  test(`${id}: a moment is what the model comes to when it is stopped there`, () => {
    fc.assert(
      fc.property(anyScenario(simulation), anyShare, (scenario: Scenario, share) => {
        const whole = run(simulation, scenario);
        const at = timeIn(whole, share);
        const stopped = run(endingAt(simulation, at), scenario);
        assert.deepEqual(described(replay(whole, simulation).at(at)), described(replay(stopped, simulation).at(at)));
      }),
      { numRuns: 8 },
    );
  });
}
