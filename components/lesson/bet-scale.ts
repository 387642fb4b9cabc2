/**
 * The line a bet is laid on: where each option lies, and where the run came out. By ratio where everything is positive,
 * since bets of this kind are about how many times; else by difference.
 */
export interface BetScale {
  readonly options: readonly { readonly label: string; readonly value: number; readonly x: number }[];
  readonly measuredX: number;
}

/** Room at both ends, in the units of the picture, for the words under the outermost marks. */
const MARGIN = 40;

export function betScale(
  options: readonly { readonly label: string; readonly value: number | null }[],
  measured: number,
  width: number,
): BetScale | null {
  const known = options.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  if (known.length < 2) return null;
  const all = [...known.map(({ value }) => value), measured];
  const place = all.every((value) => value > 0) ? Math.log : (value: number) => value;
  const low = Math.min(...all.map(place));
  const high = Math.max(...all.map(place));
  if (!(high > low)) return null;
  const x = (value: number) => Math.round(MARGIN + ((place(value) - low) / (high - low)) * (width - 2 * MARGIN));
  return { options: known.map(({ label, value }) => ({ label, value, x: x(value) })), measuredX: x(measured) };
}
