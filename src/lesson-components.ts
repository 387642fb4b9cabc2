/** The components an author may use in a lesson without importing them. */
export { lessonComponents } from '../components/lesson/index.ts';
