/** The stages of `npm test`, in the order in which a fault is cheapest to find. */
import { globSync } from 'node:fs';

export interface Stage {
  readonly name: string;
  /** What it proves, printed as its heading. */
  readonly title: string;
  /** Commands, one after another: a program of node_modules/.bin or `node`, then its arguments. */
  readonly commands: () => readonly (readonly string[])[];
}

const rooms = ['simulations', 'components', 'src', 'scripts'];

/** Unit tests of the repository; with `deep`, the long sweeps and the full ladder of oracles too. */
export function unitTestFiles(deep: boolean): string[] {
  return globSync(rooms.map((room) => `${room}/**/*.test.ts`))
    .filter((file) => !file.includes('node_modules'))
    .filter((file) => deep || !file.endsWith('.deep.test.ts'))
    .sort();
}

export function stages(deep: boolean): readonly Stage[] {
  return [
    {
      name: 'types',
      title: 'Types of every file',
      commands: () => [
        ['astro', 'sync'],
        ['tsc', '--noEmit'],
        ['astro', 'check', '--minimumSeverity', 'warning'],
      ],
    },
    {
      name: 'lint',
      title: 'Lint, the walls between rooms, and form',
      commands: () => [
        ['eslint', '.', '--max-warnings', '0'],
        ['prettier', '--check', '--log-level', 'warn', '.'],
      ],
    },
    {
      name: 'unit',
      title: 'Engine, simulations, views and scripts',
      commands: () => [['node', '--test', '--test-reporter=spec', '--test-concurrency=2', ...unitTestFiles(deep)]],
    },
    {
      name: 'build',
      title: 'Measure what the lessons claim, then build the pages',
      commands: () => [
        ['node', 'scripts/measure.ts'],
        ['astro', 'build'],
      ],
    },
    {
      name: 'e2e',
      title: 'The built course in Chromium',
      commands: () => [
        ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...(deep ? [] : ['--grep-invert', '@deep'])],
      ],
    },
  ];
}
