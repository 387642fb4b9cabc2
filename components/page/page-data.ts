/** What the chrome is given to draw. Computed once for each page; components only read it. */

export interface Way {
  readonly href: string;
  readonly name: string;
  /** `page`: this very page; `true`: this page stands under it. */
  readonly current: 'page' | 'true' | undefined;
}

export interface ListedLesson {
  readonly lesson: string;
  /** Names it had before, under which a reader's progress may be kept; joined by spaces. */
  readonly aliases: string;
  readonly href: string;
  readonly title: string;
  /** The lesson being read. */
  readonly here: boolean;
}

/** The course in the order of one curriculum. */
export interface CourseList {
  readonly curriculum: string;
  /** Where the orders of curricula lie: `/base/course/`. */
  readonly orders: string;
  readonly modules: readonly { readonly title: string; readonly lessons: readonly ListedLesson[] }[];
}

export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** Where the pager leads. */
export interface Stop {
  readonly href: string;
  readonly title: string;
  readonly question: string;
}
