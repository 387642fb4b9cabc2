/** The runs of one case: the shop as it is, as it was last week, and after a repair. Kept, since a reader goes back and forth. */
import {
  antipatterns,
  cured,
  hiddenFault,
  servedIn,
  watched,
  type AntipatternName,
  type Treated,
} from '../../../src/ports/shop.ts';
import { readingsOf, type Readings } from './readings.ts';

export interface Case {
  readonly number: number;
  readonly fault: AntipatternName;
  readonly now: Readings;
  readonly lastWeek: Readings;
  readonly after: (fix: AntipatternName) => { readonly readings: Readings; readonly cured: boolean };
}

export function caseOf(number: number): Case {
  const known = new Map<string, Readings>();
  const read = (fault: Treated['fault'], fix: Treated['fix']): Readings => {
    const key = `${fault} ${fix}`;
    const readings = known.get(key) ?? readingsOf(watched({ number, fault, fix }));
    known.set(key, readings);
    return readings;
  };
  const fault = hiddenFault(number);
  const lastWeek = read('none', 'none');
  return {
    number,
    fault,
    lastWeek,
    now: read(fault, 'none'),
    after: (fix) => {
      const readings = read(fault, fix);
      return { readings, cured: cured(servedIn(readings.run), servedIn(lastWeek.run)) };
    },
  };
}

export const labelOf = (name: AntipatternName): string => antipatterns[name].label;
export const repairOf = (name: AntipatternName): string => antipatterns[name].repair;
