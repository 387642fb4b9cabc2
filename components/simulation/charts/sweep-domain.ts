/** How high a sweep's picture reaches: over everything that is drawn, but theory's poles, which no picture holds. */
import type { Unit } from '../amount.ts';
import { niceStep } from './scale.ts';
import type { SweepDomain } from './sweep.ts';

export interface DomainOptions {
  readonly unit: Unit;
  /** Measured values and the ends of their intervals; guesses; what was measured before. */
  readonly drawn: readonly number[];
  /** What theory says where it is measured. */
  readonly theory: readonly number[];
  /** The value of the run that is shown, known before anything is swept. */
  readonly known: number | undefined;
  /** Null: logarithmic where a straight axis would press most of it flat, unless something is nought, which no such axis has. */
  readonly log: boolean | null;
}

const FLAT = 150;
/** Theory may rise so far above what was measured before it leaves the picture. */
const ABOVE = 1.25;
/** Room for a guess above the one value that is known. */
const ROOM = 2.5;

export function sweepDomain({ unit, drawn, theory, known, log }: DomainOptions): SweepDomain {
  const measured = drawn.filter((value) => Number.isFinite(value));
  const most = Math.max(0, ...measured);
  const foretold = theory.filter((value) => Number.isFinite(value) && (measured.length < 2 || value <= most * ABOVE));
  const values = [...measured, ...foretold];
  if (values.length < 2 && known !== undefined && Number.isFinite(known)) values.push(known, known * ROOM);
  const above = values.filter((value) => value > 0);
  const [low, high] = [Math.min(...above), Math.max(...above)];
  if (above.length === 0) return { low: 0, high: 1, log: false };
  const flat = unit !== 'share' && high / low >= FLAT && values.every((value) => value > 0);
  if (log ?? flat) return { low: low / 1.4, high: Math.max(high, low * 2) * 1.4, log: true };
  const step = niceStep((high * 1.04) / 5);
  const top = Math.ceil((high * 1.04) / step) * step;
  return { low: 0, high: unit === 'share' && high <= 1 ? Math.min(1, top) : top, log: false };
}
