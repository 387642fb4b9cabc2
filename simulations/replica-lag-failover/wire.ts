/** Carries messages between machines. Whoever fails takes with it what it has sent and what is on its way to it. */
import type { World } from '@under-load/engine';
import type { Machine } from './stage.ts';

interface UnderWay {
  readonly from: Machine;
  readonly to: Machine;
  readonly travel: number;
  readonly arrival: number;
}

export class Wire {
  readonly #world: World;
  readonly #underWay = new Set<UnderWay>();

  constructor(world: World) {
    this.#world = world;
  }

  carry(message: 'entry' | 'confirmation', from: Machine, to: Machine, delay: number, item: number, then: () => void) {
    const world = this.#world;
    const arrive = (): void => {
      this.#underWay.delete(each);
      then();
    };
    const each: UnderWay = {
      from,
      to,
      travel: world.travel(message, from, to, item, world.now, world.now + delay),
      arrival: world.simulator.after(delay, arrive),
    };
    this.#underWay.add(each);
  }

  /** Loses all that was sent by this machine or to it and has not arrived. */
  cut(machine: Machine): void {
    for (const each of this.#underWay)
      if (each.from === machine || each.to === machine) {
        this.#world.simulator.cancel(each.arrival);
        this.#world.lose(each.travel);
        this.#underWay.delete(each);
      }
  }
}
