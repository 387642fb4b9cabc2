/**
 * Checks a course before pages are built, and measures what its lessons say: `npm run measure`. Exit code 1 where a file
 * is malformed or names what is not there, or a lesson says what its runs do not; every such place is printed.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkCourse } from '../src/course/check-course.ts';
import { complaintText } from '../src/measure/complaint.ts';
import { courseFolders } from '../src/measure/folders.ts';
import { measureLessons } from '../src/measure/measure-lessons.ts';
import { Pool } from '../src/measure/pool.ts';
import { simulationsIn } from '../src/measure/simulations.ts';

const began = performance.now();
const folders = courseFolders(resolve(import.meta.dirname, '..'));
if (!existsSync(join(folders.content, 'lessons'))) {
  console.error(`There is no folder ${folders.called}/lessons; a course keeps its lessons there.`);
  process.exit(1);
}
const course = checkCourse(folders);
for (const problem of course.problems) console.error(`${problem}\n`);

const pool = new Pool(folders);
const simulations = simulationsIn(folders.simulations);
const pass = await measureLessons({ ...folders, folders, simulations, measurer: pool });
await pool.close();
for (const complaint of pass.complaints) console.error(`${complaintText(complaint)}\n`);

const { complaints, lessons, judged, scenarios, measuredNow } = pass;
const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
const what =
  Object.entries(judged)
    .map(([name, number]) => `${number} <${name}>`)
    .join(', ') || 'nothing to measure';
const how = `${count(scenarios, 'scenario')}, ${measuredNow === 0 ? 'all known from before' : `${measuredNow} measured now`}, ${((performance.now() - began) / 1000).toFixed(1)} s`;
const faults = course.problems.length + complaints.length;
if (faults > 0) {
  console.error(`${count(faults, 'place')} to correct in ${count(lessons, 'lesson')} (${what}; ${how}).`);
  process.exitCode = 1;
} else console.log(`${count(lessons, 'lesson')} measured and true: ${what} (${how}).`);
