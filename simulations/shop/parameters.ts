import { choice, number, type ValuesOf } from '@under-load/engine';
import { antipatterns, names } from './faults.ts';

const labels = Object.fromEntries(names.map((name) => [name, antipatterns[name].label]));
const repairs = Object.fromEntries(names.map((name) => [name, antipatterns[name].repair]));

export const parameters = {
  fault: choice({
    label: 'Written badly',
    help: 'One part of the shop is written as this antipattern has it.',
    default: 'none',
    options: { none: 'Nothing', ...labels },
  }),
  fix: choice({
    label: 'Repaired',
    help: 'What is changed in the shop, whatever is wrong with it.',
    default: 'none',
    options: { none: 'Nothing', ...repairs },
  }),
  load: number({
    label: 'Demand',
    help: 'Times what the case has: pages, slow jobs, logs and exports alike.',
    default: 1,
    min: 0.25,
    max: 1.5,
    scale: 'log',
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;
