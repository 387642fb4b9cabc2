/** Moves the home page's system: slider, curve, sentence, picture. */
import { across, curve, FULL, up } from './curve.ts';
import { presentAt } from './moment.ts';
import { plain, ways, type Way } from './setting.ts';
import { slowestHundredth } from './slowest.ts';
import { stagePlayer } from './stage-player.ts';
import { watch } from './watch.ts';
import { finding, following } from './words.ts';

/** Seconds of watching for a second of the model. */
const SLOWED = 40;
/** How long the answer stands before the same stretch is shown again. Seconds of watching. */
const REST = 2.5;
/** Letting go beyond this load has shown the reader where the curve turns. */
const KNEE = 85;

const home = document.querySelector('[data-home]');
if (home instanceof HTMLElement) start(home);

function start(home: HTMLElement): void {
  const find = <E extends Element>(name: string): E => home.querySelector(`[data-${name}]`) as E;
  const slider = find<HTMLInputElement>('load');
  const playButton = find<HTMLButtonElement>('play');
  const moreLink = find<HTMLAnchorElement>('more-link');
  const live = home.querySelector('.live') as HTMLElement;
  const stage = stagePlayer(live.querySelector('.stage') as SVGSVGElement, find('edge'));
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  let way: Way | null = null;
  let furthest = slider.valueAsNumber;
  let playing = false;
  let visible = true;
  let dragging = false;
  let frame = 0;
  let last = 0;
  let setting = { ...plain, arrivalRate: slider.valueAsNumber };
  let watched = watch(setting);
  let at = 0;

  const followed = () => watched.requests[watched.followed];

  function say(): void {
    const { before, number, after } = finding(setting, way);
    find('before').textContent = before;
    find('number').textContent = number;
    find('after').textContent = after;
    slider.setAttribute('aria-valuetext', `${setting.arrivalRate} %: ${number}`);
  }
  function drawCurve(): void {
    furthest = Math.max(furthest, setting.arrivalRate);
    const shape = way === null ? plain : ways[way];
    find('curve').setAttribute('d', curve(shape, way === null ? furthest : FULL));
    find('ghost').setAttribute('d', way === null ? '' : curve(plain, furthest));
    const x = `${across(setting.arrivalRate) / 10}%`;
    const y = `${(up(slowestHundredth(setting)) / 10).toFixed(2)}%`;
    const [dot, drop] = [find('dot'), find('drop')];
    dot.setAttribute('cx', x);
    dot.setAttribute('cy', y);
    drop.setAttribute('x1', x);
    drop.setAttribute('x2', x);
    drop.setAttribute('y1', y);
  }
  function drawMoment(slide: number): void {
    const request = followed();
    if (!request) return;
    stage.draw(watched, setting.servers, at, slide);
    const words = following(request, presentAt(watched, at), at);
    const line = find('following');
    if (line.textContent !== words) line.textContent = words;
  }
  function change(): void {
    const load = Math.min(FULL, Math.max(1, slider.valueAsNumber));
    if (load !== slider.valueAsNumber) slider.value = String(load);
    setting = { ...(way === null ? plain : ways[way]), arrivalRate: load };
    watched = watch(setting);
    at = followed()?.arrive ?? 0;
    say();
    drawCurve();
    drawMoment(1);
  }
  function tick(time: number): void {
    const passed = Math.min(0.1, (time - last) / 1000);
    last = time;
    const request = followed();
    if (request && !dragging) {
      at += passed / SLOWED;
      if (at > request.end + REST / SLOWED) {
        at = request.arrive;
        drawMoment(1);
      } else drawMoment(1 - Math.exp(-passed / 0.09));
    }
    frame = requestAnimationFrame(tick);
  }
  function run(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    playButton.textContent = playing ? 'Pause' : 'Play';
    if (!playing || !visible) return;
    last = performance.now();
    frame = requestAnimationFrame(tick);
  }
  function nameTheKnee(): void {
    if (furthest < KNEE) return;
    find<HTMLElement>('knee').hidden = false;
    find<HTMLElement>('tagline').hidden = true;
    if (way === null) {
      furthest = FULL;
      drawCurve();
    }
  }

  slider.addEventListener('pointerdown', () => {
    dragging = true;
  });
  addEventListener('pointerup', () => {
    dragging = false;
  });
  slider.addEventListener('input', () => {
    find<HTMLElement>('hint').hidden = true;
    change();
  });
  slider.addEventListener('change', nameTheKnee);
  playButton.addEventListener('click', () => {
    playing = !playing;
    run();
  });
  for (const button of home.querySelectorAll<HTMLButtonElement>('[data-way]')) {
    button.addEventListener('click', () => {
      const chosen = button.dataset['way'] as Way;
      way = way === chosen ? null : chosen;
      for (const other of home.querySelectorAll<HTMLButtonElement>('[data-way]')) {
        other.setAttribute('aria-pressed', String(other.dataset['way'] === way));
      }
      const more = way === null ? undefined : button.dataset['more'];
      moreLink.hidden = more === undefined;
      if (more !== undefined) moreLink.href = more;
      change();
    });
  }
  new IntersectionObserver(([entry]) => {
    visible = entry?.isIntersecting ?? true;
    run();
  }).observe(live);

  change();
  playing = !calm.matches;
  run();
}
