/**
 * Renewal reward, with reads at rate λ and writes at rate w, both Poisson, a time to live T, and loads so short that hardly
 * anybody else reads or writes meanwhile.
 *
 * Told nothing, an entry of age s is old with probability 1 − e^(−ws); a cycle is one miss and the λT reads of a life.
 * Where a write deletes, a life is cut short by the first write, and lasts (1 − e^(−wT)) / w on average. Where a write
 * sets, it begins a new life.
 *
 * A late value: the reader holds it for δ. It is late if somebody writes meanwhile and tells the cache before the reader
 * does. Telling takes an exponential time of mean m, so of δ there is m (1 − e^(−δ/m)) less for it.
 */
import { exp, predicted, silent, type Prediction } from '@under-load/engine';
import { seconds, type Values } from './parameters.ts';

const SOURCE = 'Renewal reward, S. Ross, Stochastic Processes, 2nd ed. (1996), section 3.6; Poisson reads and writes';
const LATE = 'The writes of δ that are told in time are Poisson';
/** Expected reads and writes in a load, up to which it counts as short. */
const FEW = 0.05;

export function theory(values: Values): Record<string, Prediction> {
  const { path, timeToLive: life, readRate: reads } = values;
  const writes = 1 / values.writesEvery;
  const [loadGap, tellGap] = [seconds(values.loadGap), seconds(values.tellGap)];
  const short = (reads + writes) * loadGap <= FEW && (path === 'none' || (reads + writes) * tellGap <= FEW);
  const untilWrite = (1 - exp(-writes * life)) / writes;
  const long = silent('Loads, or the way of the news, take so long that others read and write meanwhile.');
  const misses = short ? missRatio(path, { reads, writes, life, untilWrite }) : null;
  return {
    staleReads: staleReads(),
    hitRatio: misses === null ? long : predicted(1 - misses.value, misses.formula, SOURCE),
    oldLoads: oldLoads(),
    behind: silent('Only how many reads are stale is predicted, not by how much.'),
    longest: silent('The longest of many has no mean that is worth a formula.'),
    databaseReads: silent('The reads that miss, a second; what those who miss at once add is not predicted.'),
  };

  function staleReads(): Prediction {
    if (path === 'none')
      return short
        ? predicted((reads * (life - untilWrite)) / (1 + reads * life), 'λ (T − (1 − e^(−wT))/w) / (1 + λT)', SOURCE)
        : long;
    if (path === 'lease' && tellGap === 0) return predicted(0, '0', 'A deletion leaves nothing, and voids every lease');
    return silent('It depends on what comes late, and on how long that stays.');
  }

  function oldLoads(): Prediction {
    if (path === 'none') return predicted(0, '0: nobody tells the cache anything', LATE);
    if (path === 'lease') return predicted(0, '0: its lease is void', LATE);
    if (path === 'versioned')
      return life > loadGap
        ? predicted(0, '0: the newer one is there', LATE)
        : silent('The newer one may have expired before the load is done.');
    const late = tellGap === 0 ? loadGap : loadGap - tellGap * (1 - exp(-loadGap / tellGap));
    return predicted(1 - exp(-writes * late), '1 − e^(−w(δ − m(1 − e^(−δ/m))))', LATE);
  }
}

interface Rates {
  readonly reads: number;
  readonly writes: number;
  readonly life: number;
  readonly untilWrite: number;
}

function missRatio(path: Values['path'], { reads, writes, life, untilWrite }: Rates) {
  switch (path) {
    case 'none':
      return { value: 1 / (1 + reads * life), formula: 'λT / (1 + λT)' };
    case 'delete':
    case 'lease':
      return { value: 1 / (1 + reads * untilWrite), formula: 'λL / (1 + λL), L = (1 − e^(−wT))/w' };
    case 'set':
    case 'versioned': {
      const expires = exp(-writes * life);
      const missed = (expires * reads) / (reads + writes);
      const cycle = untilWrite + expires / (reads + writes);
      return {
        value: missed / (reads * cycle),
        formula: '1 − e^(−wT) / (λ + w) / (L + e^(−wT)/(λ + w)), L = (1 − e^(−wT))/w',
      };
    }
  }
}
