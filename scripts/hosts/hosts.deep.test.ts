/** The same scenario gives the same bits in V8, SpiderMonkey and JavaScriptCore: every scenario of every simulation. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadSimulation, simulationIds } from '../simulate/load-simulation.ts';
import { askBrowser } from './ask-browser.ts';
import { browsers } from './browser.ts';
import { fingerprintsOf, type Fingerprint } from './fingerprint.ts';

const here: Fingerprint[] = [];
before(async () => {
  for (const id of simulationIds()) here.push(...fingerprintsOf(await loadSimulation(id)));
});

test('Node sees different runs in different scenarios', (t) => {
  assert.ok(here.length >= 10, `${here.length} scenarios`);
  assert.ok(new Set(here.map(({ shown }) => shown)).size > here.length / 2);
  t.diagnostic(`Node ${process.versions.node} (V8 ${process.versions.v8})`);
  for (const { scenario, shown } of here) t.diagnostic(`${shown}  ${scenario}`);
});

for (const browser of browsers)
  test(`${browser.name} gives the bits that Node gives`, async (t) => {
    const program = await browser.find();
    if (program === null) return t.skip(`${browser.name} is not here; to have it: ${browser.advice}`);
    const { userAgent, fingerprints } = await askBrowser(browser, program);
    for (const [index, expected] of here.entries())
      assert.deepEqual(fingerprints[index], expected, `${expected.scenario} differs in ${userAgent}`);
    assert.equal(fingerprints.length, here.length);
    t.diagnostic(`${fingerprints.length} of ${here.length} scenarios equal in ${userAgent}`);
  });
