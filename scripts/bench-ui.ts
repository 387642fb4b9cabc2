/**
 * Measures the built site in a Chromium slowed down four times: `npm run bench:ui -- [simulation …]`, after a build.
 *
 * For each simulation, the time from a key on its leading control to the picture of the run it asks for, and what its
 * page transfers; then what a frame takes with a thousand messages under way. It reports and fails on nothing: times
 * are of this machine and what else it does.
 */
import { readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { serve } from './site/serve.ts';
import { inputToPicture } from './bench-ui/input-to-picture.ts';
import { motionOf } from './bench-ui/motion.ts';
import { percentile } from './bench-ui/percentile.ts';
import { SLOWER } from './bench-ui/throttled.ts';
import { transferOf } from './bench-ui/transfer.ts';
import { findChromium } from './prepare/chromium.mjs';

/** Seconds, of the 95th percentile. */
const INPUT_TARGET = 0.05;
const SCRIPT_TARGET = 0.008;

const dist = resolve(import.meta.dirname, '..', process.env['UNDER_LOAD_OUT'] ?? 'dist');
const executablePath = await findChromium();
if (!executablePath) fail('No Chromium was found; run: node scripts/prepare.mjs --browser');
const ids = simulationsIn(dist);
const asked = process.argv.slice(2);
const unknown = asked.find((id) => !ids.includes(id));
if (unknown) fail(`There is no simulation “${unknown}” in ${dist}; there are ${ids.join(', ')}.`);

const site = await serve({ folder: dist });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  const [processor] = cpus();
  console.log(
    `${processor?.model ?? 'processor'}, ${cpus().length} of them, load ${loadavg()[0]?.toFixed(1)}, Chromium ${browser.version()}, ${SLOWER}× slower`,
  );
  console.log(
    'Times in ms; cpu is without what other programs took of the processor. Bytes in kB after gzip: scripts before and after a reader reaches for the figure, then the page in all.\n',
  );
  console.log(row(['simulation', 'p50', 'p95', 'cpu p95', 'inputs', '', 'scripts', 'reached', 'page', 'control']));
  for (const id of asked.length ? asked : ids) console.log(await simulationRow(id));
  const { script, work, drawn } = await motionOf(browser, `${site.home}embed/${ids[0]}/`);
  console.log(`\n${drawn} messages under way, ${script.length} frames, ms of the processor a frame`);
  console.log(
    `  script  p50 ${ms(percentile(script, 0.5))}  p95 ${ms(percentile(script, 0.95))}  ${verdict(script, SCRIPT_TARGET)}`,
  );
  console.log(`  all     p50 ${ms(percentile(work, 0.5))}  p95 ${ms(percentile(work, 0.95))}`);
} finally {
  await browser.close();
  await site.close();
}

async function simulationRow(id: string): Promise<string> {
  const path = `simulations/${id}/`;
  const transfer = await transferOf(browser, site, path);
  const input = await inputToPicture(browser, `${site.home}embed/${id}/`);
  const times = input?.times ?? [];
  return row([
    id,
    ms(percentile(times, 0.5)),
    ms(percentile(times, 0.95)),
    ms(percentile(input?.work ?? [], 0.95)),
    String(times.length),
    verdict(times, INPUT_TARGET),
    kB(transfer.atFirst),
    kB(transfer.scripts),
    kB(transfer.all),
    input?.control ?? 'none that a key changes',
  ]);
}

function verdict(times: readonly number[], target: number): string {
  if (times.length === 0) return '–';
  return percentile(times, 0.95) <= target ? 'within' : 'OVER';
}

function row([name = '', ...cells]: readonly string[]): string {
  const last = cells.pop() ?? '';
  return `${name.padEnd(24)}${cells.map((cell) => cell.padStart(8)).join('')}  ${last}`;
}

function ms(seconds: number): string {
  return Number.isNaN(seconds) ? '–' : (seconds * 1000).toFixed(1);
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function simulationsIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, 'embed'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    return fail(`${folder} holds no built site; run: npm run build`);
  }
}

function fail(what: string): never {
  console.error(what);
  process.exit(2);
}
