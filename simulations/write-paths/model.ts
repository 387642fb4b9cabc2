/**
 * Two application servers read and write keys that lie in a database and, for speed, in a cache. Which of the two hears
 * of a write first, and who tells the other, is the strategy. Now and then the cache crashes and comes back empty.
 *
 * Left out: eviction and expiry, a database that fails, and messages that get lost.
 */
import { poisson, startArrivals, type Built, type Process, type Script, type World } from '@under-load/engine';
import { Cache } from './cache.ts';
import { crashAt, periodOf, seconds } from './clock.ts';
import { Database } from './database.ts';
import { Ledger } from './ledger.ts';
import type { Values } from './parameters.ts';
import { FIRST, type Path, type Request, type Tiers, type Update } from './path.ts';
import { aside } from './paths/aside.ts';
import { behind } from './paths/behind.ts';
import { both } from './paths/both.ts';
import { through } from './paths/through.ts';
import { APPS, CACHE, scene } from './stage.ts';
import { Wire } from './wire.ts';

export function build(world: World, values: Values): Built {
  const { simulator } = world;
  const wire = new Wire(world, values);
  const cache = new Cache(world, wire, values.keys);
  const database = new Database(world, wire, values.keys);
  const path = pathOf({ cache, database }, values);
  const ledger = new Ledger(world, values.keys);

  // A request that dies with its application server is closed on the way out.
  function* read(request: Request): Script<void> {
    const open = ledger.call('read', request);
    let version: number | null = null;
    try {
      version = yield* path.read(request);
    } finally {
      ledger.closeRead(open, version);
    }
  }

  function* write(update: Update): Script<void> {
    const open = ledger.call('write', update);
    let done = false;
    try {
      done = yield* path.write(update);
    } finally {
      ledger.closeWrite(open, update, done);
    }
  }

  /** Requests under way, by application server. */
  const underWay: Process[][] = APPS.map(() => []);
  function start(app: number, request: Script<void>): void {
    underWay[app] = underWay[app]!.filter(({ done }) => !done);
    underWay[app].push(simulator.spawn(request));
  }

  /** Who asks, for which key, and how long it will pause: drawn with the request. */
  function drawing(purpose: 'read' | 'write') {
    const [who, which, pauses] = ['who', 'which', 'pause'].map((name) => world.stream(`${purpose}: ${name}`));
    return () => {
      const app = APPS[who!.below(APPS.length)]!;
      const key = which!.below(values.keys);
      const pause = seconds(values.pause) * pauses!.exponential();
      world.demand(world.now, app, key, pause);
      return { app, key, pause };
    };
  }

  const drawRead = drawing('read');
  startArrivals(simulator, poisson(values.readRate, world.stream('reads')), () => {
    const drawn = drawRead();
    start(drawn.app, read({ ...drawn, item: world.item('read', { key: drawn.key }) }));
  });

  const drawWrite = drawing('write');
  const commits = world.stream('commits');
  const versions = new Int32Array(values.keys).fill(FIRST);
  startArrivals(simulator, poisson(values.writeRate, world.stream('writes')), () => {
    const drawn = drawWrite();
    const version = ++versions[drawn.key]!;
    const commit = commits.exponential() / values.commitRate;
    world.demand(commit);
    start(drawn.app, write({ ...drawn, version, commit, item: world.item('write', { key: drawn.key, version }) }));
  });

  /** Where in its rhythm the flushing is when a crash comes, is chance. */
  const rhythm = world.stream('rhythm');
  let flushing = 0;
  function* flushes(turn: number): Script<void> {
    yield values.flushEvery * rhythm.uniform();
    while (turn === flushing) {
      path.flush?.();
      yield values.flushEvery;
    }
  }

  function crash(): void {
    cache.crash();
    flushing++;
    simulator.after(seconds(values.downtime), recover);
  }

  function recover(): void {
    if (cache.up) return;
    cache.recover();
    simulator.spawn(flushes(flushing));
  }

  function* crashes(): Script<void> {
    yield crashAt(values);
    for (;;) {
      crash();
      yield periodOf(values);
    }
  }

  simulator.spawn(flushes(flushing));
  if (values.crash) simulator.spawn(crashes());
  world.on('crash', CACHE, crash);
  for (const app of APPS)
    world.on('crash', app, () => {
      world.mark('crash', app);
      for (const process of underWay[app]!) process.stop();
    });
  return { scene };
}

function pathOf(tiers: Tiers, { path, coalesce }: Values): Path {
  return { aside, both, through, behind: () => behind(tiers, coalesce) }[path](tiers);
}
