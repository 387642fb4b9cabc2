/**
 * From a key on the control that matters to the picture of the run it asks for: seconds from the key's own time to the
 * end of the main thread's commit of the first frame that holds the new run. Rastering and the screen come after.
 */
import type { Browser, Locator, Page } from 'playwright';
import { alive, throttled, traced } from './throttled.ts';
import { mainThread } from './trace.ts';
import type { TraceClock } from './trace.ts';

const INPUT = 'bench:input';
const SHOWN = 'bench:shown';
const PRESSES = 12;
const LONGEST_WAIT_MS = 15_000;

export interface InputTimes {
  /** What was pressed, as a reader hears it. */
  readonly control: string;
  /** Seconds, one a press that made another run. */
  readonly times: readonly number[];
  /** The same by the thread's own clock: without what other programs took. */
  readonly work: readonly number[];
}

/** Null where the figure has nothing a key can change. */
export function inputToPicture(browser: Browser, address: string): Promise<InputTimes | null> {
  return throttled(browser, async (page) => {
    await page.addInitScript(watchRuns, { input: INPUT, shown: SHOWN });
    await page.goto(address);
    await alive(page);
    const control = await leadingControl(page);
    if (!control) return null;
    await control.focus();
    // What a reader's hand brings along is fetched by now.
    await page.waitForLoadState('networkidle');
    const name = await control.evaluate(
      (element: HTMLInputElement) => element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? '',
    );
    await press(page, 'ArrowRight');
    const trace = await traced(browser, page, async () => {
      for (let i = 0; i < PRESSES; i++) await press(page, i % 4 < 2 ? 'ArrowRight' : 'ArrowLeft');
    });
    return { control: name.trim(), times: timesIn(trace, 'wall'), work: timesIn(trace, 'thread') };
  });
}

/** The first slider, else the first choice, as the figure puts them. */
async function leadingControl(page: Page): Promise<Locator | null> {
  const figure = page.locator('under-load-figure').first();
  for (const kind of ['input[type=range]', 'input[type=radio]:checked', 'select', 'input[type=checkbox]']) {
    const found = figure.locator(`.knob ${kind}:not([disabled]), .knobs ${kind}:not([disabled])`).first();
    if (await found.count()) return found;
  }
  return null;
}

/** One press, until its run is shown and painted, or nothing came of it. */
async function press(page: Page, key: string): Promise<void> {
  const settled = page.evaluate((longest) => {
    const figure = window as unknown as { nextRun: (longest: number) => Promise<void> };
    return figure.nextRun(longest);
  }, LONGEST_WAIT_MS);
  await page.keyboard.press(key);
  await settled;
}

/** Runs in the page: marks each key and each new run of a figure, at the moment the picture is in the document. */
function watchRuns({ input, shown }: { input: string; shown: string }): void {
  let waiting: (() => void) | null = null;
  addEventListener('keydown', ({ timeStamp }) => void performance.mark(input, { startTime: timeStamp }), true);
  new MutationObserver((records) => {
    const made = records.some(
      ({ target, oldValue }) => oldValue === 'true' && (target as Element).getAttribute('aria-busy') === 'false',
    );
    if (!made) return;
    performance.mark(shown);
    waiting?.();
  }).observe(document, { attributes: true, attributeFilter: ['aria-busy'], attributeOldValue: true, subtree: true });
  const painted = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));
  Object.assign(window, {
    nextRun: (longest: number) =>
      new Promise<void>((resolve) => {
        const given = setTimeout(resolve, longest);
        waiting = () => {
          clearTimeout(given);
          waiting = null;
          painted(resolve);
        };
      }),
  });
}

function timesIn(trace: Buffer, clock: TraceClock): readonly number[] {
  const events = mainThread(trace, INPUT, clock);
  const keys = events.filter(({ name }) => name === INPUT);
  return keys.flatMap(({ from }, i) => {
    const next = keys[i + 1]?.from ?? Infinity;
    const shown = events.find((event) => event.name === SHOWN && event.from >= from && event.from < next);
    const commit = shown && events.find((event) => event.name === 'Commit' && event.from >= shown.from);
    return commit ? [commit.until - from] : [];
  });
}
