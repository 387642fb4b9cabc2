/** simjs 2 from npm: entities with callbacks, a `Facility`, messages. The package exports nothing; it sets `window.Sim`. */
import { createRequire } from 'node:module';
import { BALANCED, between, BETWEEN_WRITES, draws, FOLLOWERS, QUORUM, shorterOfTwo } from '../models.ts';
import type { Contender, Runner } from '../models.ts';

interface Done {
  done(then: () => void): void;
}
interface AnyEntity {
  setTimer(delay: number): Done;
  useFacility(facility: unknown, seconds: number): Done;
  send(message: unknown, delay: number, to: unknown): void;
  time(): number;
}
interface SimJs {
  readonly Sim: new () => {
    addEntity<E>(entity: new () => E): E;
    simulate(until: number, events: number): void;
  };
  readonly Entity: new () => AnyEntity;
  readonly Facility: { new (name: string, discipline: number, servers: number): unknown; readonly FCFS: number };
}

export function contender(peers: string): Contender {
  const host = globalThis as unknown as { window: { Sim?: SimJs } };
  host.window ??= {};
  createRequire(peers)('simjs');
  const { Sim, Entity, Facility } = host.window.Sim as SimJs;

  const queue =
    (servers: number): Runner =>
    (requests) => {
      const { arrivals, work } = draws();
      const facility = new Facility('server', Facility.FCFS, servers);
      let [sum, left] = [0, requests];
      class Source extends Entity {
        start(): void {
          this.setTimer(arrivals.exponential(between(servers))).done(() => this.arrive());
        }
        arrive(): void {
          if (--left > 0) this.start();
          const since = this.time();
          this.useFacility(facility, work.exponential()).done(() => {
            sum += this.time() - since;
          });
        }
      }
      const sim = new Sim();
      sim.addEntity(Source);
      sim.simulate(Infinity, Infinity);
      return sum / requests;
    };

  const balancer: Runner = (requests) => {
    const { arrivals, work, choice } = draws();
    const facilities = Array.from({ length: BALANCED }, (_, i) => new Facility(`server ${i}`, Facility.FCFS, 1));
    const load = new Int32Array(BALANCED);
    let [sum, left] = [0, requests];
    class Source extends Entity {
      start(): void {
        this.setTimer(arrivals.exponential(between(BALANCED))).done(() => this.arrive());
      }
      arrive(): void {
        if (--left > 0) this.start();
        const since = this.time();
        const server = shorterOfTwo(choice, (number) => load[number] as number);
        load[server]!++;
        this.useFacility(facilities[server], work.exponential()).done(() => {
          load[server]!--;
          sum += this.time() - since;
        });
      }
    }
    const sim = new Sim();
    sim.addEntity(Source);
    sim.simulate(Infinity, Infinity);
    return sum / requests;
  };

  const protocol: Runner = (requests) => {
    const { arrivals, latency } = draws();
    let [sum, left] = [0, requests];
    interface Write {
      readonly since: number;
      acknowledged: number;
    }
    class Follower extends Entity {
      start(): void {
        // It only answers.
      }
      onMessage(sender: unknown, write: Write): void {
        this.send(write, latency.exponential(), sender);
      }
    }
    class Leader extends Entity {
      start(): void {
        this.setTimer(arrivals.exponential(BETWEEN_WRITES)).done(() => this.begin());
      }
      begin(): void {
        if (--left > 0) this.start();
        const write = { since: this.time(), acknowledged: 0 };
        for (const follower of followers) this.send(write, latency.exponential(), follower);
      }
      onMessage(_sender: unknown, write: Write): void {
        if (++write.acknowledged === QUORUM) sum += this.time() - write.since;
      }
    }
    const sim = new Sim();
    const followers = Array.from({ length: FOLLOWERS }, () => sim.addEntity(Follower));
    sim.addEntity(Leader);
    sim.simulate(Infinity, Infinity);
    return sum / requests;
  };

  return {
    runs: { mm1: queue(1), mm8: queue(8), balancer, protocol },
    requests: { mm1: 2e5, mm8: 2e5, balancer: 1e5, protocol: 3e4 },
  };
}
