/**
 * What is asked of the system. All that belongs to a request is drawn with it, from streams of their own, so request
 * 812 is the same request under every rule.
 */
import { serviceTimeOf } from './service-time.ts';
import type { Values } from './parameters.ts';
import type { World } from '@under-load/engine';

export interface Asked {
  readonly work: number;
  readonly client: number;
  readonly balancer: number;
}

/** Calls `arrive` for each request, at its moment. */
export function* demand(world: World, values: Values, arrive: (asked: Asked) => void): Generator<number, void> {
  const gaps = world.stream('arrivals');
  const works = world.stream('work');
  const addresses = world.stream('clients');
  const doors = world.stream('balancers');
  const serviceTime = serviceTimeOf(values.serviceTime / 1000, values.spread);
  const office = values.officeShare / 100;

  for (;;) {
    yield gaps.exponential(1 / values.arrivalRate);
    const work = serviceTime(works);
    const fromOffice = addresses.uniform() < office;
    const address = 1 + addresses.below(values.clients);
    const client = fromOffice ? 0 : address;
    const balancer = doors.below(values.balancers);
    if (world.recording) world.demand(world.now, work, client);
    arrive({ work, client, balancer });
  }
}
