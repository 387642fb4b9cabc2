/** What a lesson's text refers to: its own activities and sources, terms of the glossary, scenarios of simulations. */
export { lessonParts } from '../course/lesson-parts.ts';
export { termHref } from '../course/href.ts';
export { scenarioLink } from '../simulations/scenario-link.ts';
export type { Activity as LessonActivity } from '../schemas/activity.ts';
export type { LessonSource } from '../schemas/lesson.ts';
