/**
 * Renewal reward over the time from one load’s end to the next. With w the length of the refresh window and Δ that of a load:
 * a cycle holds the reads until the window opens, the one that starts the load, and those while it runs, 1 + λ (fT + Δ) on
 * average. Of these e^(−λ(w − Δ)) wait, whether nobody came in the window or somebody came too late; where a load takes longer
 * than the window, 1 + λ (Δ − w) do.
 */
import { exp, predicted, silent, type Prediction } from '@under-load/engine';
import { settingOf, type Setting, type Values } from './parameters.ts';

const SOURCE =
  'Renewal reward, S. Ross, Stochastic Processes, 2nd ed. (1996), section 3.6; Poisson reads, loads of one length';

/** What happens to one key in a second. */
interface Rates {
  readonly waits: number;
  readonly loads: number;
  readonly refreshes: number;
  readonly unread: number;
}

export function theory(values: Values): Record<string, Prediction> {
  const setting = settingOf(values);
  const keys = setting.readRates.map((rate) => ratesOf(values.policy, rate, setting));
  const reads = sum(setting.readRates);
  const total = (of: keyof Rates) => sum(keys.map((rates) => rates[of]));
  const share = (rates: Rates | undefined, rate: number | undefined) => (rates?.waits ?? NaN) / (rate ?? NaN);
  const formula = formulaOf(values, setting);
  return {
    waits: predicted(total('waits') / reads, formula.waits, SOURCE),
    loadsPerRead: predicted(total('loads') / reads, formula.loads, SOURCE),
    unread:
      values.policy === 'expire'
        ? silent('Nothing is refreshed.')
        : predicted(total('unread') / total('refreshes'), formula.unread, SOURCE),
    loadRate: predicted(total('loads'), `${formula.loads}, times λ`, SOURCE),
    waitsOfFirst: predicted(share(keys[0], setting.readRates[0]), formula.waits, SOURCE),
    waitsOfLast: predicted(share(keys.at(-1), setting.readRates.at(-1)), formula.waits, SOURCE),
    meanLatency: silent('Only how many wait is predicted, not how long.'),
    meanAge: silent('Not predicted here.'),
  };
}

function formulaOf({ policy }: Values, { timeToLive, refreshAge, loadTime }: Setting) {
  const inTime = refreshAge + loadTime < timeToLive;
  switch (policy) {
    case 'expire':
      return { waits: '(1 + λΔ) / (1 + λ(T + Δ))', loads: '1 / (1 + λ(T + Δ))', unread: '' };
    case 'ahead': {
      const late = inTime ? 'e^(−λ((1 − f)T − Δ))' : '(1 + λ(Δ − (1 − f)T))';
      return { waits: `${late} / (1 + λ(fT + Δ))`, loads: '1 / (1 + λ(fT + Δ))', unread: 'about e^(−λT)' };
    }
    case 'scheduled': {
      const waits = inTime ? '0: it is replaced before it expires' : '1 − T / (fT + Δ)';
      return { waits, loads: '1 / (λ(fT + Δ))', unread: 'e^(−λ(fT + Δ))' };
    }
  }
}

function ratesOf(policy: Values['policy'], rate: number, { timeToLive, refreshAge, loadTime }: Setting): Rates {
  if (policy === 'scheduled') return scheduledRates(rate, { timeToLive, refreshAge, loadTime });
  const opens = policy === 'ahead' ? refreshAge : timeToLive;
  const window = timeToLive - opens;
  const cycles = rate / (1 + rate * (opens + loadTime));
  const late = loadTime - window;
  const waits = late < 0 ? exp(rate * late) : 1 + rate * late;
  return {
    waits: cycles * waits,
    loads: cycles,
    refreshes: cycles * (1 - exp(-rate * window)),
    unread: cycles * exp(-rate * timeToLive) * startedAndNotAwaited(rate, window, loadTime),
  };
}

/** The chance that somebody starts a reload in the window, and nobody comes to wait for it. */
function startedAndNotAwaited(rate: number, window: number, loadTime: number): number {
  const early = Math.max(0, window - loadTime);
  const late = window - early;
  // Who starts it at y after `early` leaves a gap before the answer: y + Δ − w, in which nobody may come.
  const gap = loadTime - window + early;
  return 1 - exp(-rate * early) + (exp(-rate * (early + gap)) * (1 - exp(-2 * rate * late))) / 2;
}

/** A load starts when the last one’s entry is of age fT; while it runs past the expiry, reads wait. */
function scheduledRates(rate: number, { timeToLive, refreshAge, loadTime }: Omit<Setting, 'readRates'>): Rates {
  const cycle = refreshAge + loadTime;
  const gap = Math.max(0, cycle - timeToLive);
  return {
    waits: (rate * gap) / cycle,
    loads: 1 / cycle,
    refreshes: 1 / cycle,
    unread: exp(-rate * (Math.min(cycle, timeToLive) + gap)) / cycle,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
