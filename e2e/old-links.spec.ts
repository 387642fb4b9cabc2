/**
 * Links that are out in the world open for ever: each is kept as it was written, with all it showed, and is only ever added
 * to. A newer model may show other events in the same scenario, and says so; nothing else of a link may be replaced.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashRun, parseReference, resolveScenario, run } from '@under-load/engine';
import { loadSimulation } from '../scripts/simulate/load-simulation.ts';
import { alive, figureOn } from './figure.ts';
import { expect, test } from './test.ts';

interface OldLink {
  readonly address: string;
  /** The scenario of each lane, with every value. */
  readonly shows: readonly string[];
  readonly at?: number;
  readonly view?: string;
  readonly lock?: readonly string[];
  readonly hide?: readonly string[];
  readonly goal?: string;
}
const links = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures', 'old-links.json'), 'utf8'),
) as readonly OldLink[];

for (const { address, shows, at, view, lock = [], hide = [], goal } of links)
  test(`still opens: ${address}`, async ({ page }) => {
    const expected = await Promise.all(shows.map(runOf));
    await page.goto(address);
    const id = /#([^?]*)\?/.exec(address)?.[1] ?? '';
    const figure = figureOn(page, id === '' ? undefined : id);
    await alive(figure);
    await expect.poll(figure.run).toBe(expected.join(' '));
    const replaced = await figure.element.locator('div.problems li').allInnerTexts();
    expect(replaced.filter((line) => !line.startsWith('model'))).toEqual([]);
    if (at !== undefined) expect(Number(await figure.scrubber.getAttribute('aria-valuenow'))).toBe(at);
    if (view) await expect(figure.element.getByRole('tab', { selected: true })).toHaveId(new RegExp(`-${view}$`));
    if (goal) await expect(figure.element.locator('.goal')).toHaveText(goal);
    const simulation = await loadSimulation(parseReference(shows[0] ?? '').simulation);
    const labelled = (name: string) =>
      figure.element.getByLabel(simulation.parameters[name]?.label ?? '', { exact: true }).first();
    for (const name of lock) if (name !== 'do') await expect(labelled(name)).toBeDisabled();
    for (const name of hide) await expect(labelled(name)).toHaveCount(0);
  });

async function runOf(reference: string): Promise<string> {
  const { simulation: id, text } = parseReference(reference);
  const simulation = await loadSimulation(id);
  const { scenario, problems } = resolveScenario(simulation, { text });
  expect(problems, reference).toEqual([]);
  return hashRun(run(simulation, scenario));
}
