/** One line before one or more servers, first come first served, with every kind of arrivals and of service times. */
import {
  bursty,
  deterministic,
  erlang,
  erlangC,
  exp,
  exponential,
  hyperexponential,
  lognormal,
  pow,
  poisson,
  regular,
  renewal,
  startArrivals,
  Station,
  uniform,
} from '../../src/index.ts';
import type { Arrivals, Distribution } from '../../src/index.ts';
import type { Oracle, Quantity, Stage } from './oracle.ts';
import { above, average, mean, percentile } from './quantity.ts';

const KLEINROCK = 'Kleinrock, Queueing Systems 1, 1975';

interface Line {
  readonly servers?: number;
  readonly work?: Distribution;
  readonly arrivals?: (stage: Stage) => Arrivals;
}

/** Samples `wait` and `sojourn`, and the level `number in system`. */
function line(model: string, source: string, rate: number, options: Line, quantities: readonly Quantity[]): Oracle {
  const { servers = 1, work = exponential(1), arrivals } = options;
  const build = (stage: Stage): void => {
    const { simulator, tally } = stage;
    const station = new Station(simulator, { slots: servers });
    const workStream = stage.stream('work');
    const level = (): void => tally.level('number in system', station.load, simulator.now);
    startArrivals(simulator, arrivals?.(stage) ?? poisson(rate, stage.stream('arrivals')), () => {
      const [since, seconds] = [simulator.now, work.draw(workStream)];
      station.enter(() => {
        tally.sample('wait', simulator.now - since);
        station.work(seconds, () => {
          tally.sample('sojourn', simulator.now - since);
          station.release();
          level();
        });
      });
      level();
    });
  };
  return { model, source, rate, build, quantities };
}

/** Pollaczek and Khinchine: mean sojourn for mean service 1 and this squared variation. */
const mg1 = (rate: number, squaredVariation: number): number => 1 + (rate * (1 + squaredVariation)) / (2 * (1 - rate));

const mmc = (rate: number, servers: number): number => 1 + erlangC(servers, rate) / (servers - rate);

/** GI/M/1: the root σ < 1 of σ = A*(1 − σ), A* the Laplace transform of the time between arrivals. Sojourns have rate 1 − σ. */
function sojournRate(transform: (s: number) => number): number {
  let sigma = 0.5;
  for (let i = 0; i < 2000; i++) sigma = transform(1 - sigma);
  return 1 - sigma;
}

const everySoOften = sojournRate((s) => exp(-s / 0.8));
const inStages = sojournRate((s) => pow(3.2 / (3.2 + s), 4));
/** Kuczura, BSTJ 52, 1973: bursts of rate 1.5, bursts and silences of mean 4. */
const inBursts = sojournRate((s) => (1.5 * (s + 0.25)) / (s * s + 2 * s + 0.375));

export const lines: readonly Oracle[] = [
  line('M/M/1, load 0.5', KLEINROCK, 0.5, {}, [
    mean('sojourn', 2, 11),
    above('wait', 0, 0.5, 3, 0.01),
    above('sojourn', 9.210340371976182, 0.01, 900, 0.05),
    average('number in system', 1, 12),
  ]),
  line('M/M/1, load 0.8', KLEINROCK, 0.8, {}, [
    mean('sojourn', 5, 88),
    above('wait', 0, 0.8, 2.4, 0.01),
    above('sojourn', 10, exp(-2), 500),
    percentile('sojourn', 0.5, 3.4657359027997265, 60),
    percentile('sojourn', 0.99, 23.025850929940457, 400),
    average('number in system', 4, 95),
  ]),
  line('M/M/1, load 0.9', KLEINROCK, 0.9, {}, [
    mean('sojourn', 10, 330, 0.02),
    above('wait', 20, 0.9 * exp(-2), 1500, 0.04),
  ]),
  line('M/M/2, load 0.8', 'Erlang, 1917', 1.6, { servers: 2 }, [
    mean('sojourn', mmc(1.6, 2), 60),
    above('wait', 0, erlangC(2, 1.6), 6, 0.01),
  ]),
  line('M/M/8, load 0.8', 'Erlang, 1917', 6.4, { servers: 8 }, [
    mean('sojourn', 1.28602807840126, 22),
    above('wait', 0, 0.4576449254420161, 32, 0.01),
    above('wait', 1, 0.4576449254420161 * exp(-1.6), 700, 0.03),
    above('sojourn', 5.15218156250559, 0.01, 800, 0.04),
    average('number in system', 6.4 * 1.28602807840126, 26),
  ]),
  line('M/M/64, load 0.9', 'Erlang, 1917', 57.6, { servers: 64 }, [
    mean('sojourn', mmc(57.6, 64), 9),
    above('wait', 0, erlangC(64, 57.6), 400, 0.02),
  ]),
  line('M/M/∞', KLEINROCK, 3, { servers: Infinity }, [mean('sojourn', 1, 1), average('number in system', 3, 2.2)]),
  line('M/D/1, load 0.5', KLEINROCK, 0.5, { work: deterministic(1) }, [mean('sojourn', 1.5, 2)]),
  line('M/D/1, load 0.8', `${KLEINROCK}; Franx, OR Letters 29, 2001`, 0.8, { work: deterministic(1) }, [
    mean('sojourn', 3, 28),
    above('wait', 10.355886791994953, 0.01, 3400, 0.06),
  ]),
  line('M/E4/1, load 0.8', KLEINROCK, 0.8, { work: erlang({ mean: 1, stages: 4 }) }, [
    mean('sojourn', mg1(0.8, 0.25), 48),
  ]),
  line('M/U/1, load 0.7', KLEINROCK, 0.7, { work: uniform(0, 2) }, [mean('sojourn', mg1(0.7, 1 / 3), 17)]),
  line('M/H2/1, load 0.5', KLEINROCK, 0.5, { work: hyperexponential({ mean: 1, squaredVariation: 4 }) }, [
    mean('sojourn', mg1(0.5, 4), 60),
  ]),
  line('M/H2/1, load 0.8', KLEINROCK, 0.8, { work: hyperexponential({ mean: 1, squaredVariation: 4 }) }, [
    mean('sojourn', 11, 350, 0.02),
  ]),
  line('M/LN/1, load 0.6', KLEINROCK, 0.6, { work: lognormal({ mean: 1, squaredVariation: 2 }) }, [
    mean('sojourn', mg1(0.6, 2), 72),
  ]),
  line('D/M/1, load 0.8', KLEINROCK, 0.8, { arrivals: () => regular(0.8) }, [
    mean('sojourn', 1 / everySoOften, 42),
    above('sojourn', 5, exp(-5 * everySoOften), 140),
  ]),
  line(
    'E4/M/1, load 0.8',
    KLEINROCK,
    0.8,
    { arrivals: ({ stream }) => renewal(erlang({ mean: 1.25, stages: 4 }), stream('arrivals')) },
    [mean('sojourn', 1 / inStages, 55), above('sojourn', 5, exp(-5 * inStages), 120)],
  ),
  line(
    'IPP/M/1, load 0.75',
    'Kuczura, BSTJ 52, 1973',
    0.75,
    { arrivals: ({ stream }) => bursty({ rateInBurst: 1.5, burst: 4, silence: 4 }, stream('arrivals')) },
    [mean('sojourn', 1 / inBursts, 100), above('sojourn', 10, exp(-10 * inBursts), 90)],
  ),
];
