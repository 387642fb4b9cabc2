/**
 * What a generator would write, as data: files with their text. Nothing is written here, so that a test can ask
 * whether the plan is right without a disk full of leftovers.
 */
import type { Kind } from './kinds.ts';
import { curriculumPlan } from './curriculum.ts';
import { lessonPlan } from './lesson.ts';
import { simulationPlan } from './simulation.ts';

export interface Plan {
  /** Path from the repository → the whole text it shall have. */
  readonly files: Readonly<Record<string, string>>;
  /** What to do next, in a line or two. */
  readonly next: string;
}

export async function planOf(kind: Kind, name: string, root: string): Promise<Plan> {
  switch (kind) {
    case 'lesson':
      return lessonPlan(name, root);
    case 'simulation':
      return simulationPlan(name, root);
    case 'curriculum':
      return curriculumPlan(name, root);
  }
}
