/** A new curriculum: one file with the lessons of the default one, to be put in another order. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../simulate/usage-error.ts';
import { titleOf } from './kinds.ts';
import type { Plan } from './plan.ts';
import { template } from './template.ts';

export function curriculumPlan(name: string, root: string): Plan {
  const file = `content/curricula/${name}.yaml`;
  if (existsSync(join(root, file)))
    throw new UsageError(`${file} exists already; choose another name, or work on what is there.`);
  const lessons = globSync('content/lessons/**/*.mdx', { cwd: root })
    .map((each) => /^id:\s*(\S+)\s*$/m.exec(readFileSync(join(root, each), 'utf8'))?.[1])
    .filter((id) => id !== undefined)
    .sort();
  if (lessons.length === 0)
    throw new UsageError('There is no lesson yet to put in order. Start one: npm run new -- lesson <topic>/<name>');
  const values = {
    'Template title': titleOf(name),
    'template-year': String(new Date().getFullYear()),
    '      - template-lessons\n': lessons.map((id) => `      - ${id}\n`).join(''),
  };
  return {
    files: { [file]: template('curriculum.yaml', values) },
    next: `It lists every lesson; keep those you want, in your order. It stands at /course/${name}/.\nTo make it the default: defaultCurriculum: ${name} in content/course.yaml.`,
  };
}
