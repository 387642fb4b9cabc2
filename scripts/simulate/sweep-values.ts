/** Reads what `--sweep` says: `servers=2:16:2`, `servers=1:64:x2`, `policy=random,round-robin`. */
import type { Parameter, Simulation } from '@under-load/engine';
import { UsageError } from './usage-error.ts';

export interface SweepRequest {
  readonly parameter: string;
  /** As text, in the grammar of links. */
  readonly values: readonly string[];
}

const MOST_POINTS = 200;
const FORMS =
  'as in servers=2:16:2 (from 2 to 16 in steps of 2), servers=1:64:x2 (each twice the one before) or servers=1,5,20';

/** Throws a UsageError for what is no parameter that can be swept, no range, or too many points. */
export function sweepValues(simulation: Simulation, text: string): SweepRequest {
  const cut = text.indexOf('=');
  if (cut < 1) throw new UsageError(`--sweep: found “${text}”, allowed is a parameter and its values, ${FORMS}.`);
  const [name, range] = [text.slice(0, cut), text.slice(cut + 1)];
  const parameter: Parameter | undefined = simulation.parameters[name];
  if (!parameter || parameter.kind === 'list') {
    const names = Object.entries(simulation.parameters).flatMap(([each, { kind }]) => (kind === 'list' ? [] : [each]));
    throw new UsageError(`--sweep: found “${name}”, allowed is one of ${names.join(', ')}.`);
  }
  const values = range.includes(':') ? steps(range) : range.split(',').filter(Boolean);
  if (values.length === 0) throw new UsageError(`--sweep: no value of ${name} in “${text}”, ${FORMS}.`);
  if (values.length > MOST_POINTS)
    throw new UsageError(
      `--sweep: “${text}” has more than ${MOST_POINTS} values, which is the most; make the steps longer.`,
    );
  return { parameter: name, values };
}

function steps(range: string): string[] {
  const [first = '', last = '', by = '', ...more] = range.split(':');
  const [from, to] = [numberIn(first, range), numberIn(last, range)];
  const factor = by.startsWith('x');
  const step = numberIn(factor ? by.slice(1) : by, range);
  const fault = (what: string) => new UsageError(`--sweep: ${what} in “${range}”; a range goes up, ${FORMS}.`);
  if (more.length) throw fault('more than from, to and step');
  if (to < from) throw fault(`${last} is below ${first}`);
  if (factor ? !(step > 1 && from > 0) : !(step > 0)) throw fault(`${by} leads nowhere from ${first}`);
  const values: string[] = [];
  // By its number, so that no rounding adds up; the last may be missed by a hair.
  const hair = 1e-9 * Math.max(Math.abs(from), Math.abs(to));
  const at = (i: number): number => {
    const value = factor ? from * step ** i : from + i * step;
    return Math.abs(value) < hair ? 0 : value;
  };
  for (let i = 0; at(i) <= to + hair && i <= MOST_POINTS; i++) values.push(String(Number(at(i).toPrecision(12))));
  return values;
}

function numberIn(text: string, range: string): number {
  if (text.trim() === '' || !Number.isFinite(Number(text)))
    throw new UsageError(`--sweep: found “${text}” in “${range}”, where a number should be, ${FORMS}.`);
  return Number(text);
}
