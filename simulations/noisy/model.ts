/**
 * Tenants that know nothing of each other send requests to one server. A policy says who is let in and who is served next;
 * the server works on one request at a time and finishes what it has begun.
 *
 * Left out: the time the network takes, the work that a refusal costs, and tenants that try again.
 */
import type { Built, World } from '@under-load/engine';
import { demand, type Asked } from './demand.ts';
import { weightsOf, type Values } from './parameters.ts';
import { policies } from './policies.ts';
import { sceneOf, serverThing, tenantThing } from './scene.ts';

interface Job extends Asked {
  readonly item: number;
  readonly cameAt: number;
  /** In which it waits. */
  span: number;
}

export function build(world: World, values: Values): Built {
  const server = serverThing(values);
  const policy = policies[values.policy]<Job>({
    simulator: world.simulator,
    weights: weightsOf(values),
    roomEach: values.roomEach,
    quantum: values.quantum / 1000,
    limit: values.limit,
    burst: values.burst,
  });
  const waiting = weightsOf(values).map(() => 0);
  let all = 0;
  let othersWait = 0;
  let busy = false;

  function arrive({ tenant, work }: Asked): void {
    const thing = tenantThing(tenant);
    const item = world.item('request', world.recording ? { tenant: tenant + 1, work } : undefined);
    world.mark('arrive', thing, item);
    world.count(`asked by ${whose(tenant)}`);
    const job: Job = { tenant, work, item, cameAt: world.now, span: -1 };
    const entry = policy.enter(job);
    if (entry !== 'in') {
      world.mark(entry, thing, item);
      world.count(`lost by ${whose(tenant)}`);
      return;
    }
    if (busy) world.mark('join', thing, item, values.policy === 'deficit-round-robin' ? waiting[tenant] : all);
    stands(tenant, 1);
    job.span = world.begin('wait', thing, item);
    if (!busy) serveNext();
  }

  function serveNext(): void {
    const job = policy.next();
    busy = job !== undefined;
    world.level('busy', busy ? 1 : 0);
    if (job === undefined) return;
    stands(job.tenant, -1);
    world.end(job.span);
    const span = world.begin('serve', server, job.item);
    world.simulator.after(job.work, () => {
      world.end(span);
      answered(job);
      serveNext();
    });
  }

  function answered({ tenant, item, cameAt }: Job): void {
    const latency = world.now - cameAt;
    world.mark('answered', tenantThing(tenant), item, latency);
    world.count(`answered for ${whose(tenant)}`);
    world.sample(`latency of ${whose(tenant)}`, latency);
    world.sample('latency', latency);
  }

  function stands(tenant: number, more: 1 | -1): void {
    waiting[tenant]! += more;
    all += more;
    if (tenant > 0) world.state(server, 'others', (othersWait += more));
  }

  world.state(server, 'others', 0);
  demand(world, values, arrive);
  return { scene: sceneOf(values) };
}

const whose = (tenant: number): 'A' | 'others' => (tenant === 0 ? 'A' : 'others');
