/**
 * A run of the home page's system on the engine, and the request worth following in it: the one whose answer takes
 * nearest to what 1 in 100 exceeds.
 *
 * Work and the gaps between arrivals are drawn once for each request, so that another slider position is the same
 * demand, closer together. The run begins with as many in the system as 1 arrival in 1,000 finds, because from an empty
 * line a busy system takes minutes to become itself; what is followed comes after all of those have left.
 */
import { ln, Simulator, Stream } from '@under-load/engine';
import type { Setting } from './setting.ts';
import { slowestHundredth } from './slowest.ts';

export interface Request {
  readonly arrive: number;
  readonly start: number;
  readonly end: number;
  /** Which server, from 0. */
  readonly server: number;
  /** How many were in the system when it came. */
  readonly ahead: number;
}

export interface Watched {
  /** Those let in, in order of arrival. */
  readonly requests: readonly Request[];
  /** Index of the request to follow. */
  readonly followed: number;
}

/** Enough to meet such a request; a system near its limit changes slowly and has to be watched longer. */
const watchedFor = (load: number): number => (load > 0.9 ? 24_000 : 6000);

export function watch(setting: Setting, seed = 1): Watched {
  const { arrivalRate, servers, serviceTime, places } = setting;
  const simulator = new Simulator();
  const gaps = new Stream(seed, 'arrivals');
  const work = new Stream(seed, 'work');
  const requests: { arrive: number; start: number; end: number; server: number; ahead: number; work: number }[] = [];
  const waiting: number[] = [];
  const idle = Array.from({ length: servers }, (_, server) => servers - 1 - server);
  let inSystem = 0;
  let next = 0;

  const serve = (): void => {
    while (idle.length > 0 && next < waiting.length) {
      const request = requests[waiting[next] as number];
      const server = idle.pop();
      if (!request || server === undefined) return;
      next += 1;
      request.start = simulator.now;
      request.server = server;
      request.end = simulator.now + request.work;
      simulator.at(request.end, () => {
        inSystem -= 1;
        idle.push(server);
        serve();
      });
    }
  };
  const arrive = (): void => {
    const drawn = work.exponential(serviceTime);
    if (inSystem >= places) return;
    waiting.push(requests.length);
    requests.push({ arrive: simulator.now, start: Infinity, end: Infinity, server: 0, ahead: inSystem, work: drawn });
    inSystem += 1;
    serve();
  };
  const present = startingLine(setting);
  for (let n = 0; n < present; n += 1) arrive();
  const comes = (left: number): void => {
    if (left === 0) return;
    simulator.after(gaps.exponential(1) / arrivalRate, () => {
      arrive();
      comes(left - 1);
    });
  };
  comes(watchedFor((arrivalRate * serviceTime) / servers));
  simulator.run();

  const settled = requests[present - 1]?.end ?? 0;
  const aim = slowestHundredth(setting);
  // Whoever takes this long has found λ times this long ahead, on average: one near that is typical of the slow.
  const usual = arrivalRate * aim;
  let followed = requests.length - 1;
  let best = Infinity;
  requests.forEach(({ arrive: came, end, ahead }, index) => {
    if (came < settled) return;
    const off = Math.abs(end - came - aim) / aim + Math.abs(ahead - usual) / (4 * usual + 4);
    if (off < best) [followed, best] = [index, off];
  });
  return { requests, followed };
}

/** How many 1 arrival in 1,000 finds in an M/M/1 system of this load, at least; a second server only makes it fewer. */
function startingLine({ arrivalRate, serviceTime, servers, places }: Setting): number {
  const load = (arrivalRate * serviceTime) / servers;
  return Math.max(1, Math.min(Math.floor(places), Math.ceil(ln(0.001) / ln(load))));
}
