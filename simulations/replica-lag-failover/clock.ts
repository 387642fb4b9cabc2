/** Episodes: a group works, something fails, a follower takes over. How long each part is, and what is watched of it. */
import type { Values } from './parameters.ts';

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Writes before the failure that fit on the stage, and that make it worth watching. */
const MOST_SHOWN = 26;
const FEWEST_SHOWN = 16;
/** Writes and failures that one measured run may hold. */
const MOST_WRITES = 8000;
const MOST_EPISODES = 100;

/** Seconds after which every entry has arrived everywhere and its client knows. */
export function settled({ lag, fsync, nearTrip, farTrip }: Values): number {
  return seconds(lag + fsync + nearTrip + farTrip);
}

/** When in an episode something fails: each follower has long been as far behind as it will be. */
export function failsAt(values: Values): number {
  return Math.max(0.6 + 2 * settled(values), FEWEST_SHOWN / values.writeRate);
}

/** Seconds from the failure to the end of the episode: a little longer than it takes to take over. */
function aftermath({ takeover, writeRate }: Values): number {
  return takeover + Math.min(0.5, 6 / writeRate);
}

export function episode(values: Values): number {
  return failsAt(values) + aftermath(values);
}

/** The end of the first episode, as far as one can still follow single writes. */
export function shown(values: Values): Stretch {
  const failure = failsAt(values);
  const { writeRate } = values;
  const before = Math.min(failure, MOST_SHOWN / writeRate, Math.max(1.8 * settled(values), FEWEST_SHOWN / writeRate));
  return { from: failure - before, until: failure + Math.min(aftermath(values), 0.8 * before) };
}

/** Whole episodes. */
export function measured(values: Values): Stretch {
  const episodes = Math.floor(MOST_WRITES / (values.writeRate * episode(values)));
  return { from: 0, until: episode(values) * Math.min(MOST_EPISODES, Math.max(2, episodes)) };
}

/** Milliseconds, as the controls have them, in seconds. */
export function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}
