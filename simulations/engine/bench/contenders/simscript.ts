/** simscript 1 from npm: entities with async scripts, a `Queue`. It wants a browser's `requestAnimationFrame`. */
import { createRequire } from 'node:module';
import { BALANCED, between, BETWEEN_WRITES, draws, FOLLOWERS, QUORUM, shorterOfTwo } from '../models.ts';
import type { Contender, Runner } from '../models.ts';

interface AnyEntity {
  delay(seconds: number): Promise<void>;
  enterQueue(queue: unknown): Promise<void>;
  leaveQueue(queue: unknown): void;
}
interface AnySimulation {
  timeNow: number;
  finished: { addEventListener(then: () => void): void };
  activate(entity: unknown): void;
  onStarting(): void;
  start(): void;
}
interface SimScript {
  readonly Simulation: new () => AnySimulation;
  readonly Entity: new () => AnyEntity;
  readonly Queue: new (name: string, capacity: number) => unknown;
}

export function contender(peers: string): Contender {
  const host = globalThis as unknown as { requestAnimationFrame: unknown };
  host.requestAnimationFrame ??= (then: () => void) => setImmediate(then);
  const { Simulation, Entity, Queue } = createRequire(peers)('simscript') as SimScript;

  /** Runs a model whose first entity is a source of this class. */
  const simulated = async (source: (model: AnySimulation) => unknown): Promise<void> => {
    class Model extends Simulation {
      override onStarting(): void {
        super.onStarting();
        this.activate(source(this));
      }
    }
    const model = new Model();
    await new Promise<void>((resolve) => {
      model.finished.addEventListener(resolve);
      model.start();
    });
  };

  const queue =
    (servers: number): Runner =>
    async (requests) => {
      const { arrivals, work } = draws();
      const line = new Queue('server', servers);
      let sum = 0;
      await simulated((model) => {
        class Request extends Entity {
          async script(): Promise<void> {
            const since = model.timeNow;
            await this.enterQueue(line);
            await this.delay(work.exponential());
            this.leaveQueue(line);
            sum += model.timeNow - since;
          }
        }
        return new (class extends Entity {
          async script(): Promise<void> {
            for (let i = 0; i < requests; i++) {
              await this.delay(arrivals.exponential(between(servers)));
              model.activate(new Request());
            }
          }
        })();
      });
      return sum / requests;
    };

  const balancer: Runner = async (requests) => {
    const { arrivals, work, choice } = draws();
    const lines = Array.from({ length: BALANCED }, (_, i) => new Queue(`server ${i}`, 1));
    const load = new Int32Array(BALANCED);
    let sum = 0;
    await simulated((model) => {
      class Request extends Entity {
        async script(): Promise<void> {
          const since = model.timeNow;
          const server = shorterOfTwo(choice, (number) => load[number] as number);
          const seconds = work.exponential();
          load[server]!++;
          await this.enterQueue(lines[server]);
          await this.delay(seconds);
          this.leaveQueue(lines[server]);
          load[server]!--;
          sum += model.timeNow - since;
        }
      }
      return new (class extends Entity {
        async script(): Promise<void> {
          for (let i = 0; i < requests; i++) {
            await this.delay(arrivals.exponential(between(BALANCED)));
            model.activate(new Request());
          }
        }
      })();
    });
    return sum / requests;
  };

  const protocol: Runner = async (requests) => {
    const { arrivals, latency } = draws();
    let sum = 0;
    await simulated((model) => {
      class Exchange extends Entity {
        readonly write: { readonly since: number; acknowledged: number };
        constructor(write: { readonly since: number; acknowledged: number }) {
          super();
          this.write = write;
        }
        async script(): Promise<void> {
          await this.delay(latency.exponential());
          await this.delay(latency.exponential());
          if (++this.write.acknowledged === QUORUM) sum += model.timeNow - this.write.since;
        }
      }
      return new (class extends Entity {
        async script(): Promise<void> {
          for (let i = 0; i < requests; i++) {
            await this.delay(arrivals.exponential(BETWEEN_WRITES));
            const write = { since: model.timeNow, acknowledged: 0 };
            for (let follower = 0; follower < FOLLOWERS; follower++) model.activate(new Exchange(write));
          }
        }
      })();
    });
    return sum / requests;
  };

  return {
    runs: { mm1: queue(1), mm8: queue(8), balancer, protocol },
    requests: { mm1: 2e4, mm8: 2e4, balancer: 1e4, protocol: 2e3 },
  };
}
