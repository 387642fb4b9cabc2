/** A new lesson: one file that builds as it is, and one line in the default curriculum. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { loadSimulation, simulationIds } from '../simulate/load-simulation.ts';
import { UsageError } from '../simulate/usage-error.ts';
import { titleOf } from './kinds.ts';
import type { Plan } from './plan.ts';
import { template } from './template.ts';
import { withLesson } from './with-lesson.ts';

/** The simulation a new lesson begins with, where it is there. */
const familiar = 'lb-arena';

export async function lessonPlan(name: string, root: string): Promise<Plan> {
  const [, id = ''] = name.split('/');
  const file = `content/lessons/${name}.mdx`;
  if (existsSync(join(root, file)))
    throw new UsageError(`${file} exists already; choose another name, or work on what is there.`);
  const other = globSync('content/lessons/**/*.mdx', { cwd: root }).find((each) => readId(join(root, each)) === id);
  if (other)
    throw new UsageError(`The lesson ${other} has the id “${id}” already; ids are unique, so choose another name.`);

  const curriculum = `content/curricula/${defaultCurriculum(root)}.yaml`;
  const ids = simulationIds(root);
  const simulation = ids.includes(familiar) ? familiar : ids[0];
  if (simulation === undefined)
    throw new UsageError(
      'There is no simulation yet to build a lesson on. Start one: npm run new -- simulation <name>',
    );
  const { scenarios, measures } = await loadSimulation(simulation, root);
  const [preset = '', { lanes = [] } = {}] = Object.entries(scenarios)[0] ?? [];
  const values = {
    'template-name': id,
    'Template title': titleOf(id),
    'template-run" measure="template-measure"': `${simulation}/${preset}"${lanes.length ? ' lane="a"' : ''} measure="${Object.keys(measures)[0]}"`,
    'template-simulation': simulation,
  };
  return {
    files: {
      [file]: template('lesson.mdx', values),
      [curriculum]: withLesson(readFileSync(join(root, curriculum), 'utf8'), id),
    },
    next: `It is a draft, listed last in ${curriculum}. npm start shows it at /lessons/${id}/.`,
  };
}

function defaultCurriculum(root: string): string {
  const id: unknown = parseDocument(readFileSync(join(root, 'content/course.yaml'), 'utf8')).get('defaultCurriculum');
  if (typeof id === 'string' && existsSync(join(root, `content/curricula/${id}.yaml`))) return id;
  throw new UsageError(
    `content/course.yaml: defaultCurriculum is “${String(id)}”; it should name a file of content/curricula without .yaml.`,
  );
}

function readId(file: string): string | undefined {
  return /^id:\s*(\S+)\s*$/m.exec(readFileSync(file, 'utf8'))?.[1];
}
