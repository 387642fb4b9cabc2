/**
 * One server, a queue with room for K, and clients that stop waiting at a deadline. The server does not know the deadline:
 * it works as long on an answer that nobody waits for any more.
 *
 * Left out: the time the network takes, the work that a refusal costs, several servers.
 */
import type { Built, World } from '@under-load/engine';
import { demand, type Asked } from './demand.ts';
import type { Values } from './parameters.ts';
import { policies } from './policies.ts';
import { Queue, type Job } from './queue.ts';
import { CLIENTS, SERVER, scene } from './scene.ts';

/** A client asks so many times at most. */
export const ATTEMPTS = 3;

export function build(world: World, values: Values): Built {
  const deadline = values.deadline / 1000;
  const policy = policies[values.policy];
  const held = new Set<number>();
  let inTime = 0;
  const queue = new Queue(world, values.policy === 'unbounded' ? Infinity : values.room, {
    done,
    refused,
    letIn: ({ producer }) => held.delete(producer),
  });

  function arrive(asked: Asked): void {
    world.count('requests');
    if (held.has(asked.producer)) {
      world.count('held back');
      return;
    }
    ask(asked, 0);
  }

  function ask({ number, work, producer }: Asked, attempt: number): void {
    const item = world.item('request', world.recording ? { work, attempt: attempt + 1 } : undefined);
    world.mark(attempt === 0 ? 'arrive' : 'return', CLIENTS, item, attempt + 1);
    world.count('attempts');
    if (values.policy === 'block' && queue.full) held.add(producer);
    policy(queue, { item, number, attempt, work, producer, askedAt: world.now, span: -1 } satisfies Job as Job);
  }

  function done({ item, askedAt }: Job): void {
    const latency = world.now - askedAt;
    world.count('answers');
    world.sample('latency', latency);
    if (latency > deadline) {
      world.count('late');
      world.mark('late', SERVER, item, latency);
    } else {
      world.count('in time');
      world.mark('in time', SERVER, item, latency);
      world.state(SERVER, 'useful', ++inTime);
    }
  }

  function refused(job: Job): void {
    world.count('refused');
    const { number, attempt, work, producer } = job;
    if (values.retryAfter === Infinity || values.policy !== 'reject' || attempt + 1 === ATTEMPTS) return;
    const pause = values.retryAfter * (1 + world.coin('comes back', number, attempt));
    world.simulator.after(pause, () => ask({ number, work, producer }, attempt + 1));
  }

  world.state(SERVER, 'useful', 0);
  world.simulator.spawn(demand(world, values, arrive));
  return { scene };
}
