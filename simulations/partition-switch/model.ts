/**
 * One value, copied to replicas at three sites, read by clients everywhere and written by one writer, on a network that
 * is cut for a while. Sites and replicas are nodes that know of each other only by messages.
 *
 * Left out: replicas that crash, a second writer, and messages that get lost without a cut.
 */
import { Network, poisson, startArrivals, Station } from '@under-load/engine';
import type { Built, Script, World } from '@under-load/engine';
import { cutBegins, measured, shown } from './clock.ts';
import { Coordinator } from './coordinator.ts';
import { Cut } from './cut.ts';
import { Ledger } from './ledger.ts';
import { modeOf } from './mode.ts';
import type { Values } from './parameters.ts';
import { startReplica, type Message } from './replica.ts';
import { LOCAL, replicasAt, roundTrip, scene, SITES, siteOfClient, writerSite } from './sites.ts';

/** After everything else at the last instant. */
const LAST = 8;

export function build(world: World, values: Values): Built {
  const { simulator } = world;
  const mode = modeOf(values);
  const ledger = new Ledger(world);
  const writer = writerSite(values);
  /** The newest value that was sent out, and whether it was confirmed. */
  let written = 0;
  const held = SITES.map(() => 0);

  const replicas = replicasAt(values).map((count, site) => Array.from({ length: count }, (_, i) => `${site}.${i + 1}`));
  const everywhere = replicas.flat();
  const network = recordedNetwork(world);
  for (const [site, group] of replicas.entries())
    for (const replica of group)
      startReplica(network, replica, (value) => {
        // Replicas of one site hear everything at the same instant: the site's lane shows what each of them has.
        held[site] = value;
        world.state(site, 'value', value);
        showAge();
      });
  const coordinators = replicas.map(
    ([local], site) => new Coordinator(network, `${site}`, local as string, everywhere),
  );
  for (const a of SITES.keys())
    for (const [b, group] of replicas.entries())
      for (const replica of group) network.link(`${a}`, replica, { latency: roundTrip(values, a, b) / 2 });
  const cut = new Cut(
    world,
    network,
    replicas.map((group, site) => [`${site}`, ...group]),
  );

  function showAge(): void {
    for (const [site, value] of held.entries()) {
      world.state(site, 'behind', written - value);
      world.state(site, 'age', value < written ? 1 : 0);
    }
  }

  function* read(site: number): Script<void> {
    const request = ledger.call('read', site, cut.between(site, writer));
    const disagree = (value: number) => world.mark('disagree', site, request.item, value);
    ledger.close(request, yield* mode.read(coordinators[site] as Coordinator, request.item, disagree));
  }

  // One write at a time: who writes next waits for the last to be confirmed or refused.
  const pen = new Station(simulator);
  function* write(): Script<void> {
    yield pen;
    const value = ++written;
    const request = ledger.call('write', writer, false, value);
    showAge();
    ledger.close(request, yield* mode.write(coordinators[writer] as Coordinator, request.item, value));
    pen.release();
  }

  function heal(site: number): void {
    if (!cut.heal(site) || !mode.healed) return;
    for (const each of coordinators) simulator.spawn(mode.healed(each, world.item('repair')));
  }

  function* cuts(): Script<void> {
    const site = SITES.indexOf(values.isolated);
    yield cutBegins(values);
    for (;;) {
      cut.isolate(site);
      yield values.partition;
      heal(site);
      yield values.period - values.partition;
    }
  }

  for (const site of SITES.keys()) {
    world.state(site, 'value', 0);
    world.on('cut', site, () => cut.isolate(site));
    world.on('heal', site, () => heal(site));
  }
  showAge();
  const whose = world.stream('site of a read');
  startArrivals(simulator, poisson(values.requestRate, world.stream('reads')), () => {
    const site = siteOfClient(whose.uniform());
    world.demand(0, world.now, site);
    simulator.spawn(read(site));
  });
  if (values.writeRate > 0)
    startArrivals(simulator, poisson(values.writeRate, world.stream('writes')), () => {
      world.demand(1, world.now, writer);
      simulator.spawn(write());
    });
  if (values.partition > 0) simulator.spawn(cuts());
  simulator.at((world.recording ? shown : measured)(values).until, () => ledger.judge(), LAST);
  return { scene };
}

/** The network between sites and replicas. What stays within a site is not worth a record. */
function recordedNetwork(world: World): Network<Message> {
  const siteOf = (id: string) => Number(id[0]);
  return new Network<Message>(world.simulator, {
    link: { latency: LOCAL / 2 },
    ...(world.recording && {
      watch: {
        departed: ({ message: { kind, item }, from, to, depart, arrive, loss }) =>
          siteOf(from) === siteOf(to)
            ? -1
            : world.travel(kind, siteOf(from), siteOf(to), item, depart, arrive, loss !== null),
        lost: (travel) => {
          if (travel >= 0) world.lose(travel);
        },
      },
    }),
  });
}
