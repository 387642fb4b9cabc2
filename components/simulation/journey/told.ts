/** What is said of one happening wherever happenings are listed: its sentence, or who and what where it has none. */
import type { Happening, Replay } from '@under-load/engine';

const ENDINGS = { end: ' (ends)', lost: ' (lost)', arrive: ' (arrives)', begin: '', depart: '' } as const;

export function told(replay: Replay, happening: Happening): string {
  return replay.say(happening) ?? plainly(replay, happening);
}

/** `request 812 waits`. */
function plainly(replay: Replay, { item, label, edge, at }: Happening): string {
  const who = item >= 0 ? `${replay.at(at).name(item)} ` : '';
  return `${who}${label}${edge === null ? '' : ENDINGS[edge]}`;
}
