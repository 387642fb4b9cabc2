/**
 * What a diagnosis is worth. Ten points to begin with; looking costs one, a repair that cures nothing two, a wrong name two.
 * There is always a next try, and whoever cures the shop keeps at least one point.
 */
import { knownCure } from '../../../src/ports/shop.ts';
import type { AntipatternName, OtherCure } from '../../../src/ports/shop.ts';
import type { InstrumentName } from './instruments.ts';

export const POINTS = 10;
export const COSTS = { instrument: 1, vainFix: 2, wrongName: 2 };

export interface Try {
  readonly named: AntipatternName;
  readonly fix: AntipatternName;
  /** As the same load, run again, has it. */
  readonly cured: boolean;
}

export interface Diagnosis {
  readonly fault: AntipatternName;
  /** What the reader wrote down first; null where it was skipped. It costs and earns nothing. */
  readonly hypothesis: AntipatternName | null;
  readonly instruments: readonly InstrumentName[];
  /** In order; none after one that cured. */
  readonly tries: readonly Try[];
}

export interface Score {
  readonly points: number;
  readonly cured: boolean;
  /** The name given with the last try is the fault's. */
  readonly namedRight: boolean;
  /** The cure is another antipattern's repair: accepted, and why it helped. Null where the run cured and no reason is known. */
  readonly other: OtherCure | 'unlisted' | null;
}

export function scoreOf({ fault, instruments, tries }: Diagnosis): Score {
  const last = tries.at(-1);
  const cured = last?.cured === true;
  const namedRight = last?.named === fault;
  const wrongNames = new Set(tries.map(({ named }) => named).filter((named) => named !== fault)).size;
  const spent =
    COSTS.instrument * new Set(instruments).size +
    COSTS.vainFix * tries.filter((each) => !each.cured).length +
    COSTS.wrongName * wrongNames;
  const known = last ? knownCure(fault, last.fix) : null;
  return {
    points: cured ? Math.max(1, POINTS - spent) : 0,
    cured,
    namedRight,
    other: !cured || known === 'its own' ? null : (known ?? 'unlisted'),
  };
}

/** As it is kept among the reader's attempts: everything a result can be computed from again, with the number of the case. */
export function responseOf(number: number, { hypothesis, instruments, tries }: Diagnosis): string {
  return JSON.stringify({
    case: number,
    hypothesis,
    instruments,
    tries: tries.map(({ named, fix }) => ({ named, fix })),
  });
}
