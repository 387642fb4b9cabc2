/** The runs a figure shows, read back, with the clock they share. Computed whenever a scenario changes. */
import { hashRun, replay, run } from '@under-load/engine';
import type { Lane, Model, Replay } from '@under-load/engine';
import { clockDecimals, figures } from '../figures.ts';
import { strings } from '../strings.ts';

export interface Shown {
  readonly replays: readonly Replay[];
  readonly labels: readonly string[];
  readonly from: number;
  readonly until: number;
  readonly poster: number;
  /** Model seconds (or steps) in one second of watching. */
  readonly pace: number;
  readonly decimals: number;
  readonly sameDemand: boolean;
  readonly notices: readonly string[];
}

export function show(simulation: Model, lanes: readonly Lane[]): Shown {
  const replays = lanes.map(({ scenario }) => replay(run(simulation, scenario), simulation));
  const values = lanes[0]?.scenario.parameters as never;
  const from = Math.min(...replays.map(({ run: { window } }) => window.from));
  const until = Math.max(...replays.map(({ run: { window } }) => window.until));
  const pace = simulation.clock.pace(values);
  return {
    replays,
    labels: lanes.map(({ label }) => label),
    from,
    until,
    poster: Math.min(until, Math.max(from, simulation.clock.poster(values))),
    pace,
    decimals: clockDecimals(pace),
    sameDemand: new Set(replays.map((each) => each.run.demandHash)).size === 1,
    notices: [...new Set(replays.flatMap((each) => each.run.notices))],
  };
}

/** The fingerprint of each lane's run, for whoever compares what is shown here with what is shown elsewhere. */
export const hashes = ({ replays }: Shown): string => replays.map((each) => hashRun(each.run)).join(' ');

export const timeWords = (shown: Pick<Shown, 'decimals'>, at: number, unit: 'seconds' | 'steps'): string =>
  strings.at(figures(at, unit === 'steps' ? 0 : shown.decimals), unit);

/** Where a moment lies in the watched stretch, 0 to 1, and that as a length. */
export const shareOf = ({ from, until }: Pick<Shown, 'from' | 'until'>, at: number): number =>
  (at - from) / Math.max(until - from, Number.MIN_VALUE);
export const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

/** What is said under the play head: one line, or one a lane where lanes differ. */
export function sentences(
  shown: Shown,
  at: number,
): readonly { readonly label: string | null; readonly sentence: string }[] {
  const said = shown.replays.map((each, lane) => ({
    label: shown.replays.length > 1 ? (shown.labels[lane] ?? '') : null,
    sentence: each.sentence(at) ?? '',
  }));
  const [first] = said;
  return said.length > 1 && said.every(({ sentence }) => sentence === first?.sentence)
    ? [{ label: null, sentence: first?.sentence ?? '' }]
    : said;
}

/** The nearest moment of any lane that is worth stepping to. */
export function nextMoment({ replays }: Shown, at: number): number | null {
  const times = replays.flatMap((each) => each.next(at) ?? []);
  return times.length ? Math.min(...times) : null;
}

export function previousMoment({ replays }: Shown, at: number): number | null {
  const times = replays.flatMap((each) => each.previous(at) ?? []);
  return times.length ? Math.max(...times) : null;
}
