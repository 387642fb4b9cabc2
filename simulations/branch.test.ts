/** One thing more done to a run leaves everything before it as it was, bit for bit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { branch, replay, run } from '@under-load/engine';
import type { Run, Simulation } from '@under-load/engine';
import { anyIntervention, anyScenario, simulations } from './any-scenario.ts';

/** Every record written before a moment, as far as it was known then, one line each. */
function past(watched: Run, simulation: Simulation, before: number): string[] {
  const { spans, travels, marks, states, items, names } = watched;
  const moment = replay(watched, simulation).at(before);
  // Words that only later items carry are columns too; what an item does not carry is NaN there.
  const payload = (item: number) =>
    Object.entries(items.payload).flatMap(([name, column]) =>
      Number.isNaN(column[item] ?? NaN) ? [] : [`${name} ${column[item]}`],
    );
  const of = (item: number) => [moment.name(item), ...payload(item).sort()].join(' ');
  const lines: string[] = [];
  const each = (times: Float64Array, line: (row: number) => (string | number | undefined)[]) => {
    for (const row of times.keys()) if (times[row]! < before) lines.push(line(row).join(' '));
  };
  each(spans.start, (row) => [
    ...['span', names.spans[spans.kind[row]!], spans.thing[row], of(spans.item[row]!), spans.start[row]],
    spans.order[row],
    ...(spans.end[row]! < before
      ? [names.spans[spans.endKind[row]!], of(spans.endItem[row]!), spans.end[row], spans.endOrder[row]]
      : ['open']),
  ]);
  each(travels.depart, (row) => [
    ...['travel', names.travels[travels.kind[row]!], travels.from[row], travels.to[row], of(travels.item[row]!)],
    ...[travels.depart[row], travels.order[row]],
    ...(travels.arrive[row]! < before ? [travels.arrive[row], travels.lost[row]] : ['under way']),
  ]);
  each(marks.at, (row) => [
    ...['mark', names.marks[marks.kind[row]!], marks.thing[row], of(marks.item[row]!)],
    ...[marks.value[row], marks.at[row], marks.order[row]],
  ]);
  each(states.at, (row) => [
    ...['state', states.thing[row], names.fields[states.field[row]!]],
    ...[states.value[row], states.at[row], states.order[row]],
  ]);
  return lines;
}

for (const simulation of simulations)
  test(`${simulation.id}: a branch has the past of the run it leaves`, () => {
    let changed = 0;
    const branching = anyScenario(simulation).chain((scenario) =>
      anyIntervention(simulation, scenario).map((intervention) => ({ scenario, intervention })),
    );
    fc.assert(
      fc.property(branching, ({ scenario, intervention }) => {
        const { at } = intervention;
        fc.pre(at >= simulation.clock.shown(scenario.parameters as never).from);
        const trunk = run(simulation, scenario);
        const bough = run(simulation, branch(scenario, intervention));
        const [after, before] = [bough, trunk].map((watched) => past(watched, simulation, at)) as [string[], string[]];
        assert.equal(
          after.find((line, index) => line !== before[index]),
          undefined,
        );
        assert.equal(after.length, before.length);
        if (bough.notices.length === trunk.notices.length) changed++;
      }),
      { numRuns: 8 },
    );
    if (Object.keys(simulation.actions ?? {}).length) assert.ok(changed > 0, 'something was done to it');
  });
