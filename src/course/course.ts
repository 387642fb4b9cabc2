/** The course of this build: its files, found by glob and read once. */
import { relative } from 'node:path';
import { getCollection } from 'astro:content';
import { buildCourse, type CourseInfo, type SourceFile } from './build-course.ts';
import { contentFolder } from './content-folder.ts';
import { numberSources } from './number-sources.ts';

const yaml = import.meta.glob<string>('@content/**/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Vite names files from the project or from this file; an author knows them by their place in the content folder. */
const folder = relative(process.cwd(), contentFolder);
const named = (path: string): string => path.replace(/^.*?\/(course\.yaml|curricula\/[^/]+)$/, `${folder}/$1`);
const files: readonly SourceFile[] = Object.entries(yaml).map(([path, source]) => ({ file: named(path), source }));

let course: Promise<CourseInfo> | undefined;

async function read(): Promise<CourseInfo> {
  const entries = await getCollection('lessons');
  return buildCourse({
    course: files.find(({ file }) => file === `${folder}/course.yaml`) ?? { file: `${folder}/course.yaml`, source: '' },
    curricula: Object.fromEntries(
      files.flatMap((file) => {
        const id = /\/curricula\/(.+)\.yaml$/.exec(file.file)?.[1];
        return id === undefined ? [] : [[id, file]];
      }),
    ),
    lessons: entries.map(({ id, data, body = '' }) => ({
      file: `${folder}/lessons/${id}.mdx`,
      entry: id,
      data: { ...data, sources: numberSources(data.sources, body) },
    })),
  });
}

export function getCourse(): Promise<CourseInfo> {
  // While someone writes, lessons change under a running server.
  if (import.meta.env.DEV) return read();
  course ??= read();
  return course;
}
