/**
 * Ten mistakes that have been made in simulators before, each as one change to the engine's source, with the tests that should
 * notice. The change names text that must stand in the file exactly once, so that a fault cannot quietly go out of date.
 */
export interface Fault {
  readonly name: string;
  /** What is wrong with it. */
  readonly is: string;
  /** Under `simulations/engine/src`, as are the tests. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
}

const PATHWISE = ['pathwise.test.ts', 'pathwise-order.test.ts'];

export const classicFaults: readonly Fault[] = [
  {
    name: 'warm-up kept',
    is: 'samples of the warm-up are measured too',
    file: 'tally.ts',
    from: 'this.samples = {};',
    to: '',
    tests: ['tally.test.ts'],
  },
  {
    name: 'service started at arrival',
    is: 'whoever comes is served at once, whether a slot is free or not',
    file: 'station.ts',
    from: 'if (!this.#paused && this.#inService < this.slots) {',
    to: 'if (!this.#paused) {',
    tests: PATHWISE,
  },
  {
    name: 'LIFO for FIFO',
    is: 'the last in line is called first, and the reverse',
    file: 'station.ts',
    from: "this.#order === 'lifo' ?",
    to: "this.#order === 'fifo' ?",
    tests: PATHWISE,
  },
  {
    name: 'off-by-one server',
    is: 'a station takes one more than it has slots',
    file: 'station.ts',
    from: 'if (!this.#paused && this.#inService < this.slots) {',
    to: 'if (!this.#paused && this.#inService <= this.slots) {',
    tests: PATHWISE,
  },
  {
    name: 'biased stream',
    is: 'uniform numbers fill only 99 hundredths of the interval',
    file: 'stream.ts',
    from: '* 2.220446049250313e-16;',
    to: '* 0.99 * 2.220446049250313e-16;',
    tests: ['stream.test.ts'],
  },
  {
    name: 'reused stream',
    is: 'streams of every name give the same numbers',
    file: 'stream.ts',
    from: 'hashName(seed, name)',
    to: "hashName(seed, '')",
    tests: ['stream.test.ts'],
  },
  {
    name: 'tie order',
    is: 'of events at one instant the one scheduled last goes first',
    file: 'event-list.ts',
    from: 'priority * SEQUENCES + this.#sequence++',
    to: 'priority * SEQUENCES - this.#sequence++',
    tests: ['simulator.test.ts', 'event-list.test.ts'],
  },
  {
    name: 'lost customer',
    is: 'whoever would be the twenty-first in line never joins it',
    file: 'station.ts',
    from: 'this.#line.join(who, priority);',
    to: 'if (this.#line.length !== 20) this.#line.join(who, priority);',
    tests: PATHWISE,
  },
  {
    name: 'wrong percentile rank',
    is: 'the rank of a percentile is rounded down instead of up',
    file: 'histogram.ts',
    from: 'Math.ceil(p * this.count',
    to: 'Math.floor(p * this.count',
    tests: ['histogram.test.ts'],
  },
  {
    name: 'processor-sharing share',
    is: 'each gets the share that it would get with one more inside',
    file: 'shared-station.ts',
    from: 'this.servers / this.load)',
    to: 'this.servers / (this.load + 1))',
    tests: ['pathwise-order.test.ts', 'shared-station.test.ts'],
  },
];
