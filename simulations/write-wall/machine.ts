/** A machine that carries out one operation after the other, in the order in which they come. */
import { Station, type World } from '@under-load/engine';

/** What a machine has to do: a write, the copy of a write that the leader has carried out, or a read. */
export interface Job {
  readonly kind: 'write' | 'copy' | 'read';
  readonly item: number;
  /** Seconds of its time. */
  readonly work: number;
  /** What happens when it is done. */
  readonly then: () => void;
}

export class Machine {
  readonly thing: number;
  readonly #world: World;
  readonly #station: Station;
  /** Whether clients may read here. */
  readonly #answers: boolean;

  constructor(world: World, thing: number, { name, answers }: { name: string; answers: boolean }) {
    this.thing = thing;
    this.#world = world;
    this.#station = new Station(world.simulator, { name });
    this.#answers = answers;
  }

  carryOut({ kind, item, work, then }: Job): void {
    const world = this.#world;
    this.#station.enter(() => {
      const span = world.begin(kind, this.thing, item);
      this.#station.work(work, () => {
        world.end(span);
        this.#station.release();
        if (kind !== 'read') world.count('writes carried out');
        if (this.#answers) world.count(kind === 'read' ? 'seconds of reads' : 'seconds of writes', work);
        then();
      });
    });
  }
}
