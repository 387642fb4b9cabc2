/**
 * Consistent, refusing without a majority: the shared register of H. Attiya, A. Bar-Noy and D. Dolev (J. ACM 42, 1995)
 * for one writer. Any two majorities share a replica, so a read meets the last write that was confirmed.
 */
import type { Mode } from '../mode.ts';
import { majorityOf } from '../sites.ts';

export type Acknowledgements = 'one' | 'majority' | 'all';

export function cp(acknowledgements: Acknowledgements): Mode {
  return {
    *read(site, item, disagree) {
      const majority = majorityOf(site.everywhere.length);
      const answers = yield* site.ask(item, site.everywhere, majority);
      if (!answers) return null;
      const newest = answers.reduce((a, b) => Math.max(a, b));
      if (answers.every((value) => value === newest)) return newest;
      // A later read must not find less than this one did: first a majority must have it.
      disagree(newest);
      return (yield* site.store(item, newest, site.everywhere, majority)) && newest;
    },
    *write(site, item, value) {
      const replicas = site.everywhere.length;
      const enough = { one: 1, majority: majorityOf(replicas), all: replicas }[acknowledgements];
      return (yield* site.store(item, value, site.everywhere, enough)) && value;
    },
  };
}
