/** A figure that plays out of sight runs nothing, neither frames nor timers; seen again, it goes on. */
import { alive, figureOn } from './figure.ts';
import { expect, test, type Page } from './test.ts';

const FRAMES = 20;

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test.describe(`motion: ${reducedMotion}`, () => {
    test.use({ contextOptions: { reducedMotion } });
    test('a figure that plays asks for nothing while it is out of sight', async ({ page }) => {
      await page.addInitScript(countWhatIsAsked);
      await page.goto('simulations/lb-arena/');
      const figure = figureOn(page);
      await alive(figure);
      const moment = async () => Number(await figure.scrubber.getAttribute('aria-valuenow'));
      await figure.scrubber.focus();
      await page.keyboard.press('Home');
      const begun = await moment();
      await figure.element.getByRole('button', { name: 'Play' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(moment).toBeGreaterThan(begun);

      await page.evaluate(() => {
        const room = document.createElement('div');
        room.style.height = '300vh';
        document.body.append(room);
        scrollTo(0, document.body.scrollHeight);
      });
      await expect(figure.element).not.toBeInViewport();
      await expect.poll(() => asked(page)).toBe(0);
      const left = await moment();

      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(moment).toBeGreaterThan(left);
    });
  });

interface Counted {
  readonly frameOfTheTest: typeof requestAnimationFrame;
  readonly asked: { frames: number; readonly timers: Set<number> };
}

/** Runs in the page, before anything of it. */
function countWhatIsAsked(): void {
  const asked: Counted['asked'] = { frames: 0, timers: new Set<number>() };
  const [frame, every, stop] = [
    window.requestAnimationFrame.bind(window),
    window.setInterval.bind(window),
    window.clearInterval.bind(window),
  ];
  window.requestAnimationFrame = (then) => {
    asked.frames++;
    return frame(then);
  };
  Object.assign(window, {
    frameOfTheTest: frame,
    asked,
    setInterval: (then: () => void, each: number) => {
      const timer = every(then, each);
      asked.timers.add(timer);
      return timer;
    },
    clearInterval: (timer: number) => {
      asked.timers.delete(timer);
      stop(timer);
    },
  });
}

/** Frames asked for while so many passed, and timers that are set. */
function asked(page: Page): Promise<number> {
  return page.evaluate(async (frames) => {
    const { asked, frameOfTheTest } = window as unknown as Counted;
    const before = asked.frames;
    for (let i = 0; i < frames; i++) await new Promise((next) => frameOfTheTest(next));
    return asked.frames - before + asked.timers.size;
  }, FRAMES);
}
