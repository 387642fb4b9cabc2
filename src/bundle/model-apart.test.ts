import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseAst } from 'vite';
import { halfOf } from './model-apart.ts';
import type { Program } from './model-apart.ts';

const half = (code: string, which: 'model' | 'said'): string =>
  halfOf(code, parseAst(code, { lang: 'ts' }) as unknown as Program, which);
const moduleOf = (code: string): string => `data:text/javascript;base64,${btoa(code)}`;

/** Both halves as a browser has them. */
async function halves(code: string): Promise<readonly Record<string, unknown>[]> {
  const model = moduleOf(half(code, 'model'));
  const whole = moduleOf(half(code, 'said').replace('./index.ts?model', model));
  const load = async (address: string) => ((await import(address)) as { default: Record<string, unknown> }).default;
  return [await load(model), await load(whole)];
}

test('the model stands by itself, and the whole is the model and what is said of it', async () => {
  const [model, whole] = await halves(`export default defineSimulation({
  id: 'demo', summary: 'a, b', // , and so on
  card: { models: 'x', leavesOut: ['y'] },
  parameters: { n: 1 },
  theory: (values) => ({ mean: values.n }),
  build() { return 'built'; },
  scenarios: { one: {} },
});`);
  assert.deepEqual(Object.keys(model ?? {}), ['id', 'parameters', 'build']);
  assert.deepEqual(
    Object.keys(whole ?? {}).sort(),
    [...Object.keys(model ?? {}), 'card', 'scenarios', 'summary', 'theory'].sort(),
  );
  assert.equal(whole?.['build'], model?.['build']);
});

test('the first, the last and the only property may go', async () => {
  const one = await halves(`export default defineSimulation({ summary: 1, id: 'demo', card: 2 })`);
  assert.deepEqual(one, [{ id: 'demo' }, { id: 'demo', summary: 1, card: 2 }]);
  assert.deepEqual(await halves(`export default defineSimulation({ card: 1, })`), [{}, { card: 1 }]);
});

test('an import goes with the last that names it, and no line moves', () => {
  const code = `import { theory, load } from './theory.ts';
import { presets } from './presets.ts';
import './effects.ts';
export default defineSimulation({ id: 'demo', readings: () => load, theory, scenarios: presets });`;
  const [model, said] = [half(code, 'model'), half(code, 'said')];
  assert.doesNotMatch(model, /presets/);
  assert.match(model, /^import \{ theory, load \}[\s\S]*effects\.ts/);
  assert.match(said, /presets\.ts/);
  for (const each of [model, said]) assert.equal(each.split('\n').length, code.split('\n').length);
});

test('a definition in another form is left whole', () => {
  for (const code of [`const it = {}; export default it;`, `export default { card: 1 };`, `export const card = 1;`])
    assert.equal(half(code, 'model'), code);
});

test('the definitions of this course are written in the form that can be taken apart', () => {
  const code = readFileSync(new URL('../../simulations/lb-arena/index.ts', import.meta.url), 'utf8');
  assert.doesNotMatch(half(code, 'model'), /defineSimulation\(\{|theory|presets/);
});
