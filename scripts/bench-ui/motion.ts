/**
 * Script and all work of the main thread in each frame while a thousand messages move. The figure is the built site's
 * own; only the model its page names is another, answered from here.
 */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import ts from 'typescript';
import { servedText } from '../../components/simulation/figure/served-text.ts';
import type { Served } from '../../components/simulation/figure/served.ts';
import { alive, throttled, traced } from './throttled.ts';
import { mainThread, scriptBetween, tasksBetween } from './trace.ts';

const MARK = 'bench:frame';
const SECONDS = 3;
const MODEL = 'bench-model.js';

export interface Motion {
  /** Circles and dots on the stage when it was looked at. */
  readonly drawn: number;
  /** Seconds of the thread on the processor, one a frame. */
  readonly script: readonly number[];
  readonly work: readonly number[];
}

/** `host` is the address of any page with one figure; its simulation gives way. */
export function motionOf(browser: Browser, host: string): Promise<Motion> {
  return throttled(browser, async (page) => {
    const source = readFileSync(new URL('./thousand-in-motion.ts', import.meta.url), 'utf8');
    await page.route(`**/${MODEL}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: asScript(source) }),
    );
    await page.route(host, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const figure = `<under-load-figure data-served='${servedText(served)}' data-model="${new URL(host).pathname}${MODEL}" data-long-runs=""><div data-frame></div></under-load-figure>`;
      await route.fulfill({ response, body: text.replace(/<under-load-figure[\s\S]*?<\/under-load-figure>/, figure) });
    });
    await page.goto(host);
    await alive(page);
    await page.locator('under-load-figure').getByRole('button', { name: 'Play' }).click();
    const trace = await traced(browser, page, () => page.evaluate(markFrames, { mark: MARK, seconds: SECONDS }));
    const drawn = await page
      .locator('under-load-figure .traveller')
      .evaluateAll((shapes) =>
        shapes.reduce((sum, shape) => sum + (shape.getAttribute('d')?.match(/m/gi)?.length ?? 1), 0),
      );
    const events = mainThread(trace, MARK, 'thread');
    const frames = events.filter(({ name }) => name === MARK).map(({ from }) => from);
    const between = (measure: typeof scriptBetween) =>
      frames.slice(1).map((until, i) => measure(events, frames[i] as number, until));
    return { drawn, script: between(scriptBetween), work: between(tasksBetween) };
  });
}

const asScript = (source: string): string =>
  ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
  }).outputText;

/** Runs in the page: a mark at the start of each frame. */
function markFrames({ mark, seconds }: { mark: string; seconds: number }): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    requestAnimationFrame(function tick(time) {
      performance.mark(mark);
      first ??= time;
      if (time - first < seconds * 1000) requestAnimationFrame(tick);
      else resolve();
    });
  });
}

const served: Served = {
  id: '',
  simulation: 'thousand-in-motion',
  scene: 'network',
  start: {
    preset: { name: 'all', title: 'A thousand messages under way', finding: 'sent' },
    lanes: [{ label: '', set: {}, seed: 1, interventions: [] }],
  },
  views: ['stage'],
  lock: [],
  hide: [],
  measures: ['sent'],
  reveal: 'open',
  code: '',
};
