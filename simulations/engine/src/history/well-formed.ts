/** Refuses what is not a history, before a checker draws conclusions from it. */
import { EngineError } from '../error.ts';
import type { Operation } from './operation.ts';

/** Throws an EngineError that names the first operation without a proper call, answer or value. */
export function requireHistory(history: readonly Operation[]): void {
  for (const [place, operation] of history.entries()) {
    const fault = faultOf(operation);
    if (fault)
      throw new EngineError({
        what: `Operation ${place} of the history, a ${operation.kind} of client ${operation.client}, ${fault}`,
        fix: 'Give every operation the moment of its call and that of its answer, or Infinity where none came.',
      });
  }
}

function faultOf({ kind, value, call, return: answer, version = 0 }: Operation): string | null {
  if (!(call > -Infinity && call < Infinity)) return `is called at ${call}, which is no moment`;
  if (!(answer >= call)) return `is answered at ${answer}, although it was called at ${call}`;
  if (Number.isNaN(value) && !(kind === 'read' && answer === Infinity)) return 'has no value';
  return Number.isNaN(version) ? 'has a version that is not a number' : null;
}
