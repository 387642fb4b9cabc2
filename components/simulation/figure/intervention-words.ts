/** What was done to the running system, in words: `Slow down server 2 ×4, at 12.3 s`. */
import type { Intervention, Model, Thing } from '@under-load/engine';
import { figures } from '../figures.ts';
import { laterStrings } from '../later-strings.ts';
import { strings } from '../strings.ts';

export function interventionWords(
  { actions, clock }: Model,
  { at, action, value, thing }: Intervention,
  things: readonly Thing[],
): string {
  const label = things.find(({ id }) => id === thing)?.label ?? thing;
  const times = value === undefined ? '' : ` ×${figures(value)}`;
  return `${actions?.[action]?.label ?? action} ${label}${times}, ${laterStrings.act.now(strings.at(String(at), clock.unit))}`;
}
