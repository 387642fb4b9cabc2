/** What the clients of a recorded run asked and were told, for tests: rebuilt from the records, so that the model's own counts can be checked too. */
import { resolveScenario, run } from '@under-load/engine';
import type { Operation, Run, ScenarioRequest, Simulation } from '@under-load/engine';
import simulation from '../index.ts';

/** Seconds to record at least. */
const LEAST = 60;

/** Records a scenario from its first instant: what was asked before the watched window belongs to the history too. */
export function recordFromStart(request: ScenarioRequest): Run {
  const { scenario, problems } = resolveScenario(simulation, request);
  if (problems.length) throw new Error(`The scenario of a test is wrong: ${JSON.stringify(problems)}`);
  const clock: Simulation['clock'] = {
    ...simulation.clock,
    shown: (values) => ({ from: 0, until: Math.max(LEAST, simulation.clock.shown(values).until) }),
  };
  return run({ ...simulation, clock }, scenario);
}

/** Refused and unfinished requests are left open: nobody knows what becomes of such a write. */
export function historyOf({ spans, names, items }: Run): Operation[] {
  const value = items.payload['value'];
  return [...spans.start.keys()].flatMap((i): Operation[] => {
    const outcome = /^(open |refused |stale )?(read|write)$/.exec(names.spans[spans.endKind[i]!]!);
    if (!outcome) return [];
    const kind = outcome[2] as 'read' | 'write';
    return [
      {
        client: kind === 'read' ? i : 'writer',
        kind,
        value: value?.[spans.endItem[i]!] ?? NaN,
        call: spans.start[i]!,
        return: outcome[1] === undefined || outcome[1] === 'stale ' ? spans.end[i]! : Infinity,
      },
    ];
  });
}

/** Reads that were told a value although the write of a later one had been confirmed before they began. */
export function staleReads(history: readonly Operation[]): Operation[] {
  const confirmed = history.filter(({ kind, return: answer }) => kind === 'write' && answer < Infinity);
  return history.filter(
    (read) =>
      read.kind === 'read' &&
      read.return < Infinity &&
      confirmed.some((write) => write.return < read.call && write.value > read.value),
  );
}
