/** A curriculum's order as the browser reads it: enough to draw the course list and the pager again. */
import type { Stop } from './page-data.ts';

export interface OrderedItem extends Stop {
  readonly lesson: string;
  /** False for a single activity of a lesson, which is no stop for the pager. */
  readonly whole: boolean;
}

export interface CourseOrder {
  readonly modules: readonly { readonly title: string; readonly items: readonly OrderedItem[] }[];
}
