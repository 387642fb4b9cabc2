import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The project's own configuration, less the rules that need types: planted files are not on disk. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
let eslint: ESLint;
before(() => {
  eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked as never] });
});

async function messages(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${filePath}` });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal || ruleId?.startsWith('house/'))
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

async function refused(filePath: string, code: string, pattern: RegExp): Promise<void> {
  const found = await messages(filePath, code);
  assert.equal(found.length, 1, `expected one refusal of ${code} in ${filePath}, got ${JSON.stringify(found)}`);
  assert.match(found[0] as string, pattern);
}

async function allowed(filePath: string, code: string): Promise<void> {
  assert.deepEqual(await messages(filePath, code), [], `${code} in ${filePath}`);
}

describe('walls between rooms', () => {
  const planted: readonly [where: string, file: string, code: string][] = [
    ['the engine and any package', 'simulations/engine/src/x.ts', `import { scaleLinear } from 'd3';`],
    ['the engine and what only its tests use', 'simulations/engine/src/x.ts', `import fc from 'fast-check';`],
    ['the engine and a simulation', 'simulations/engine/src/x.ts', `import model from '../../lb-arena/index.ts';`],
    ['the engine and node', 'simulations/engine/src/x.ts', `import { readFileSync } from 'node:fs';`],
    [
      'an example and the inside of the engine',
      'simulations/engine/examples/x.ts',
      `import { ln } from '../src/math.ts';`,
    ],
    ['a simulation and preact', 'simulations/demo/model.ts', `import { h } from 'preact';`],
    ['a simulation and d3', 'simulations/demo/model.ts', `import { max } from 'd3-array';`],
    ['a simulation and CSS', 'simulations/demo/model.ts', `import './model.css';`],
    ['a model and what tests share', 'simulations/demo/model.ts', `import x from '../proving.ts';`],
    ['a simulation and another one', 'simulations/demo/model.ts', `import x from '../lb-arena/index.ts';`],
    ['what simulations stand on and one of them', 'simulations/calls/x.ts', `import x from '../lb-arena/index.ts';`],
    [
      'a simulation and the inside of the engine',
      'simulations/demo/model.ts',
      `import { ln } from '../engine/src/math.ts';`,
    ],
    ['a simulation and the page', 'simulations/demo/model.ts', `export { x } from '../../src/course/page.ts';`],
    ['a simulation and a late import', 'simulations/demo/model.ts', `const x = () => import('preact');`],
    [
      'the instrument and a particular simulation',
      'components/simulation/stage.ts',
      `import x from '../../simulations/lb-arena/index.ts';`,
    ],
    ['the instrument and a lesson component', 'components/simulation/stage.ts', `import x from '../lesson/quiz.ts';`],
    [
      'the instrument and the site',
      'components/simulation/stage.ts',
      `import x from '../../src/course/curriculum.ts';`,
    ],
    [
      'a lesson component and a particular simulation',
      'components/lesson/quiz.ts',
      `import x from '../../simulations/lb-arena/index.ts';`,
    ],
    ['a page component and the site', 'components/page/Header.tsx', `import x from '../../src/course/curriculum.ts';`],
  ];
  for (const [where, file, code] of planted)
    test(`stand between ${where}`, () => refused(file, code, /^house\/walls: .* may not import .*: /));

  test('have doors where imports point the right way', async () => {
    await allowed(
      'simulations/demo/index.ts',
      `import { ln } from '@under-load/engine'; import { x } from './policies/x.ts'; export { ln, x };`,
    );
    await allowed('simulations/demo/model.ts', `import { Tier } from '../calls/tier.ts'; export { Tier };`);
    await allowed(
      'simulations/demo/index.test.ts',
      `import { test } from 'node:test'; import fc from 'fast-check'; test('x', () => fc);`,
    );
    await allowed('simulations/engine/test/demo.ts', `import fc from 'fast-check'; export const any = fc.integer();`);
    await allowed(
      'components/simulation/chart.ts',
      `import { max } from 'd3'; import { run } from '@under-load/engine'; export { max, run };`,
    );
    await allowed('simulations/engine/examples/x.ts', `import { ln } from '@under-load/engine'; console.log(ln(2));`);
    await allowed('components/lesson/quiz.ts', `import x from '../simulation/stage.ts'; export { x };`);
    await allowed('src/pages/x.ts', `import x from '../../components/page/x.ts'; export { x };`);
  });
});

describe('a model', () => {
  const unequal = [
    'Math.random()',
    'Math.log(2)',
    'Math.pow(2, 3)',
    '2 ** 0.5',
    'Date.now()',
    'new Date()',
    'performance.now()',
  ];
  for (const code of unequal)
    test(`may not say ${code}`, () =>
      refused('simulations/demo/model.ts', `export const x = ${code};`, /^house\/pure-model/));
  test('may not take Math apart', () =>
    refused('simulations/demo/model.ts', 'const { log } = Math; export { log };', /Name the function of Math/));
  test('may not start a timer', () =>
    refused('simulations/engine/src/x.ts', 'setTimeout(() => {}, 1);', /belongs to the page/));
  test('may use what is exact', () =>
    allowed(
      'simulations/demo/model.ts',
      'export const x = Math.floor(Math.sqrt(2)) * Math.imul(3, 4) + Math.max(1, Math.PI);',
    ));
  test('may have a word of its own called Date', () =>
    allowed('simulations/demo/model.ts', 'const Date = 3; export { Date };'));
  test('may be compared with Math in a test, but not with its dice', async () => {
    await allowed('simulations/engine/src/x.test.ts', 'export const x = Math.log(2) ** 2;');
    await refused('simulations/engine/src/x.test.ts', 'export const x = Math.random();', /Math\.random/);
  });
});

describe('what is drawn', () => {
  const refusedMarkup: readonly [file: string, code: string][] = [
    ['components/simulation/Stage.tsx', `export const Stage = () => <g style="fill: red" />;`],
    ['components/simulation/Stage.tsx', `export const Stage = () => <g style={{ fill: 'red' }} />;`],
    ['components/page/Header.astro', `<p style="color: red">x</p>`],
    ['components/page/Header.astro', `<button onclick="go()">x</button>`],
    ['src/layouts/Page.astro', `<script is:inline>go();</script>`],
    ['src/layouts/Page.astro', `<Figure client:visible />`],
  ];
  for (const [file, code] of refusedMarkup)
    test(`may not need an exception from the policy: ${code}`, () => refused(file, code, /^house\/strict-policy/));
  test('may carry classes, attributes and listeners', () =>
    allowed(
      'components/simulation/Stage.tsx',
      `export const Stage = () => <g class="stage" fill="red" onClick={() => undefined} />;`,
    ));
});

test('files are named for one idea', async () => {
  await refused('src/course/helpers.ts', 'export {};', /drawer for everything/);
  await refused('src/course/pageData.ts', 'export {};', /kebab-case/);
  await allowed('src/course/page-data.ts', 'export {};');
  await allowed('components/page/OnThisPage.tsx', 'export {};');
});
