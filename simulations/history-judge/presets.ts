import type { Preset } from '@under-load/engine';
import { history } from './parameters.ts';

export const presets = {
  overlap: {
    title: 'Old and new while a write is under way',
    look: 'B is told the old value and C the new one, both during the write. One instant inside the write explains it.',
    set: { operations: history('A writes 1 from 0 to 4', 'B reads 0 from 1 to 2', 'C reads 1 from 3 to 5') },
  },
  stale: {
    title: 'An old value after the write was done',
    look: 'B asks after A was answered and is told the old value. An order exists only if the clock does not count.',
    set: { operations: history('A writes 1 from 0 to 1', 'B reads 0 from 2 to 3') },
  },
  'new-then-old': {
    title: 'First the new value, then the old one',
    look: 'Each read by itself overlaps the write and may return either value. Together they say that time ran backwards.',
    set: { operations: history('A writes 1 from 0 to 10', 'B reads 1 from 1 to 2', 'C reads 0 from 3 to 4') },
  },
  'own-write': {
    title: 'Not finding one’s own write',
    look: 'A client writes, is answered, reads, and gets the value from before. No promise of the three survives that.',
    set: { operations: history('A writes 1 from 0 to 1', 'A reads 0 from 2 to 3') },
  },
  'two-minds': {
    title: 'Two readers who saw the writes in different orders',
    look: 'The writes overlap, so either order will do, but not both: C needs 2 before 1, D needs 1 before 2.',
    set: {
      operations: history(
        'A writes 1 from 0 to 2',
        'B writes 2 from 1 to 3',
        'C reads 1 from 4 to 5',
        'D reads 2 from 6 to 7',
      ),
    },
  },
  'stuck-early': {
    title: 'Stuck long before the end',
    look: 'Three operations are stuck already. However well the rest goes, no later answer can mend it.',
    set: {
      operations: history(
        'A writes 1 from 0 to 1',
        'B reads 1 from 2 to 3',
        'C reads 0 from 4 to 5',
        'A writes 2 from 6 to 8',
        'B reads 2 from 9 to 10',
        'C reads 2 from 11 to 12',
      ),
    },
  },
} as const satisfies Record<string, Preset>;
