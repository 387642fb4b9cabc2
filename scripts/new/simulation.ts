/** A new simulation: a small working model with its tests, in one folder. */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../simulate/usage-error.ts';
import { titleOf } from './kinds.ts';
import type { Plan } from './plan.ts';
import { template } from './template.ts';

export function simulationPlan(name: string, root: string): Plan {
  const folder = `simulations/${name}`;
  if (existsSync(join(root, folder)))
    throw new UsageError(`${folder} exists already; choose another name, or work on what is there.`);
  const parts = globSync('*.ts', { cwd: join(import.meta.dirname, 'templates/simulation') }).sort();
  const values = { 'template-name': name, 'Template title': titleOf(name) };
  return {
    files: Object.fromEntries(
      parts.map((part) => [`${folder}/${part}`, template(`simulation/${part}`, part === 'index.ts' ? values : {})]),
    ),
    next: `It runs already: npm run simulate -- ${name}\nThe gallery shows it at /simulations/${name}/, and a lesson as <Simulation of="${name}" />.`,
  };
}
