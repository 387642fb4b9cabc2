import type { Preset } from '@under-load/engine';

const EXPIRE_OR_AHEAD = [
  { label: 'Expiry alone', set: { policy: 'expire' } },
  { label: 'Refresh-ahead', set: { policy: 'ahead' } },
] as const;

export const presets = {
  'hot-and-cold': {
    title: 'Four keys, each colder than the one above',
    look: 'The same reads. Where a bar ends and a read comes after it, somebody waits: compare the first lane with the last.',
    seed: 9,
    lanes: EXPIRE_OR_AHEAD,
  },
  'warm-key': {
    title: 'A key that is read ten times in its life',
    look: 'One read in eleven waits, or one in sixty. The price is a fifth more loads.',
    set: { keys: 1, loadTime: 0 },
    lanes: EXPIRE_OR_AHEAD,
  },
  'cold-key': {
    title: 'A key that is read once in ten lives',
    look: 'Hardly any read falls into the window, so hardly any wait is spared.',
    set: { keys: 1, readRate: 0.01, loadTime: 0 },
    lanes: EXPIRE_OR_AHEAD,
  },
  'slow-load': {
    title: 'A load as long as the window',
    look: 'The window is two seconds. The longer a load takes, the more reads come after the expiry and before the new entry.',
    set: { keys: 1, policy: 'ahead' },
    lanes: [
      { label: 'Loads take no time', set: { loadTime: 0 } },
      { label: 'One second', set: { loadTime: 1000 } },
      { label: 'Two seconds', set: { loadTime: 2000 } },
    ],
  },
  schedule: {
    title: 'On a schedule, read or not',
    look: 'Nobody ever waits. Count the bars of the last key that no read touches.',
    lanes: [
      { label: 'Refresh-ahead', set: { policy: 'ahead' } },
      { label: 'On a schedule', set: { policy: 'scheduled' } },
    ],
    finding: 'loadRate',
  },
} as const satisfies Record<string, Preset>;
