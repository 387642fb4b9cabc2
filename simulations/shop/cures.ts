/**
 * Which repairs cure which faults. Each repair cures the fault it is made for. A few cure another too: what they change is
 * what that fault wears out. All the rest change nothing that is broken.
 */
import { names, type AntipatternName } from './faults.ts';

export interface OtherCure {
  readonly fault: AntipatternName;
  readonly fix: AntipatternName;
  /** Why it helps, and what it leaves as it was. */
  readonly why: string;
}

export const otherCures: readonly OtherCure[] = [
  {
    fault: 'n-plus-one',
    fix: 'no-caching',
    why: 'The page still asks for every line by itself, but asks the cache, which answers most of them; the store is free again. The calls are as many as before, and a cache that starts empty brings the fault back until it is full.',
  },
  {
    fault: 'synchronous-io',
    fix: 'busy-database',
    why: 'A second server of the application brings a second set of threads, enough for all that wait. They wait as before, and the processors of two servers now stand idle instead of those of one.',
  },
  {
    fault: 'retry-storm',
    fix: 'busy-database',
    why: 'With a second server of the application, three attempts for every page are no longer more than it can do, so the storm dies down after the checkpoint. The customers still retry at once, and a longer checkpoint, or more customers, would start it again.',
  },
];

/** Whether this repair is known to cure this fault, and for another's repair why. */
export function knownCure(fault: AntipatternName, fix: AntipatternName): 'its own' | OtherCure | null {
  if (fault === fix) return 'its own';
  return otherCures.find((cure) => cure.fault === fault && cure.fix === fix) ?? null;
}

/** Every pair of a fault and a fix. */
export const pairs: readonly (readonly [fault: AntipatternName, fix: AntipatternName])[] = names.flatMap((fault) =>
  names.map((fix) => [fault, fix] as const),
);
