/** A journey in one sentence: how long it took, and of what that was made. */
import { amount } from '../amount.ts';
import { laterStrings } from '../later-strings.ts';
import type { Journey, Leg } from './journey.ts';

export function journeySummary({ legs, from, until, open }: Journey, unit: 's' | 'steps'): string {
  const { whole, unfinished, instant } = laterStrings.journey;
  const parts = [...kindsOf(legs)].map((alike) => partWords(alike, unit));
  const begun = until > from ? (open ? unfinished : whole)(amount(until - from, unit)) : instant;
  return parts.length ? `${begun}: ${parts.join(', ')}.` : `${begun}.`;
}

/** One of a kind says how long it lasted; of several, which may lie beside each other, the longest does. */
function partWords(alike: readonly Leg[], unit: 's' | 'steps'): string {
  const longest = Math.max(...alike.map(({ start, end }) => end - start));
  const [first] = alike as [Leg];
  const many = alike.length > 1;
  return (many ? laterStrings.journey.several : laterStrings.journey.one)(
    first.label,
    amount(longest, unit),
    alike.length,
  );
}

function kindsOf(legs: readonly Leg[]): Iterable<readonly Leg[]> {
  const alike = new Map<string, Leg[]>();
  for (const leg of legs) alike.set(leg.label, [...(alike.get(leg.label) ?? []), leg]);
  return alike.values();
}
