/**
 * What is known of scenarios: from the store, else measured, only the seeds that are missing, each once whoever asks.
 */
import { SEEDS } from '../../components/simulation/frame/services.ts';
import { followedBy, scenarioKey } from './measurements.ts';
import type { Measurements } from './measurements.ts';
import type { Need } from './question.ts';
import type { Store } from './store.ts';

/** A stretch of seeds of one scenario, both ends included. */
export interface Seeds {
  readonly from: number;
  readonly until: number;
}

export interface Measurer {
  /** A deterministic simulation gives one seed, whatever was asked. What a figure shows is of seeds 1 to SEEDS. */
  measure(need: Need, seeds: Seeds): Promise<Measurements>;
}

export class Known {
  readonly #store: Store;
  readonly #measurer: Measurer;
  readonly #entries = new Map<string, Promise<Measurements | null>>();
  readonly #measuredNow = new Set<string>();

  constructor(store: Store, measurer: Measurer) {
    this.#store = store;
    this.#measurer = measurer;
  }

  /** How many scenarios had to be measured. */
  get measuredNow(): number {
    return this.#measuredNow.size;
  }

  /** At least so many seeds; with the long run where the need is a figure's. Rejects where the run fails. */
  upTo(seeds: number, need: Need): Promise<Measurements> {
    const key = scenarioKey(need.simulation, need.scenario);
    const before = this.#entries.get(key) ?? Promise.resolve(this.#store.read(need));
    const after = before.then(async (kept) => {
      const enough = await this.#extended(kept, seeds, need);
      if (enough !== kept) {
        this.#measuredNow.add(key);
        this.#store.write(need, enough);
      }
      return enough;
    });
    this.#entries.set(key, after);
    return after;
  }

  async #extended(kept: Measurements | null, seeds: number, need: Need): Promise<Measurements> {
    let known = kept;
    if (need.figure && !known?.longRun) {
      const figure = await this.#measurer.measure(need, { from: 1, until: SEEDS });
      // What was known of further seeds stays.
      known = known && known.seeds > figure.seeds ? { ...known, longRun: figure.longRun } : figure;
    }
    if (known && (known.deterministic || known.seeds >= seeds)) return known;
    const missing = await this.#measurer.measure(
      { ...need, figure: false },
      { from: (known?.seeds ?? 0) + 1, until: seeds },
    );
    return known ? followedBy(missing, known) : missing;
  }
}
