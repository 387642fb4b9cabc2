/** What formulas take as numbers. Anything else would come out as NaN somewhere far away. */
import { EngineError } from '../error.ts';

/** Throws an EngineError that names the first of these that is negative, not a number or not finite. */
export function mustBeFinite(theory: string, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values))
    if (!(value >= 0 && value < Infinity)) refuse(theory, name, value, 'a finite number that is not negative');
}

/** Throws an EngineError that names the first of these that is not above zero, not a number or not finite. */
export function mustBePositive(theory: string, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values))
    if (!(value > 0 && value < Infinity)) refuse(theory, name, value, 'a finite number above zero');
}

/** Throws an EngineError that names the first of these that is not a whole number, or less than `least`. */
export function mustBeWhole(theory: string, values: Readonly<Record<string, number>>, least: number): void {
  for (const [name, value] of Object.entries(values))
    if (!(value >= least && value < Infinity && Math.floor(value) === value))
      refuse(theory, name, value, `a whole number from ${least}`);
}

/** Throws an EngineError that names the first of these that is no share. */
export function mustBeShare(theory: string, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values))
    if (!(value >= 0 && value <= 1)) refuse(theory, name, value, 'a number from 0 to 1');
}

/** Throws an EngineError that names the first of these that is no share below 1. */
export function mustBeBelowOne(theory: string, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values))
    if (!(value >= 0 && value < 1)) refuse(theory, name, value, 'a number from 0 to below 1');
}

function refuse(theory: string, name: string, value: number, allowed: string): never {
  throw new EngineError({ what: `${name} = ${value} for ${theory}`, fix: `give ${allowed}` });
}
