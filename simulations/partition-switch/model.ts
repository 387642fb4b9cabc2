/**
 * One value, copied to replicas at three sites, read by clients everywhere and written by one writer, on a network that
 * is cut for a while. Sites and replicas are nodes that know of each other only by messages.
 *
 * Left out: replicas that crash, writers on both sides of a cut, and messages that get lost without a cut.
 */
import { checkLinearizable, poisson, startArrivals } from '@under-load/engine';
import type { Built, Script, World } from '@under-load/engine';
import { cutBegins, measured, shown } from './clock.ts';
import { Coordinator } from './coordinator.ts';
import { Cut } from './cut.ts';
import { Ledger } from './ledger.ts';
import { ap } from './modes/ap.ts';
import { cp } from './modes/cp.ts';
import type { Values } from './parameters.ts';
import { startReplica } from './replica.ts';
import { CLIENT_SHARES, SITES, writerSite } from './sites.ts';
import { stageOf } from './stage.ts';
import { layLinks, recordedNetwork } from './wiring.ts';

/** After everything else at the last instant. */
const LAST = 8;

export function build(world: World, values: Values): Built {
  const { simulator } = world;
  const stage = stageOf(values);
  const { sites, replicas, scene } = stage;
  const idOf = (thing: number) => scene.things[thing]!.id;
  const network = recordedNetwork(world, stage);
  const mode = values.mode === 'cp' ? cp(values.acknowledgements) : ap();
  const ledger = new Ledger(world);
  const everywhere = replicas.flat();
  const newest = new Map(everywhere.map((replica) => [replica, 0]));
  let written = 0;

  for (const replica of everywhere) {
    world.state(replica, 'value', 0);
    startReplica(network, idOf(replica), (value) => {
      newest.set(replica, value);
      world.state(replica, 'value', value);
      world.state(replica, 'behind', written - value);
    });
  }
  const coordinators = sites.map(
    (site, number) => new Coordinator(network, idOf(site), replicas[number]!.map(idOf), everywhere.map(idOf)),
  );
  layLinks(network, stage, values);
  const cut = new Cut({ world, network, values, stage, healed });

  function healed(): void {
    for (const site of coordinators) if (mode.healed) simulator.spawn(mode.healed(site, world.item('repair')));
  }

  function* read(site: number): Script<void> {
    const request = ledger.call('read', site, NaN, !cut.reach[site]);
    const disagree = (value: number) => world.mark('disagree', sites[site] as number, request.item, value);
    ledger.close(request, yield* mode.read(coordinators[site] as Coordinator, request.item, disagree));
  }

  function* write(site: number): Script<void> {
    const request = ledger.call('write', site, ++written, !cut.reach[site]);
    for (const replica of everywhere) world.state(replica, 'behind', written - (newest.get(replica) as number));
    ledger.close(request, yield* mode.write(coordinators[site] as Coordinator, request.item, written));
  }

  const whose = world.stream('site of a read');
  startArrivals(simulator, poisson(values.requestRate, world.stream('reads')), () => {
    const site = siteOf(whose.uniform());
    world.demand(0, world.now, site);
    simulator.spawn(read(site));
  });
  const writer = writerSite(values);
  if (values.writeRate > 0)
    startArrivals(simulator, poisson(values.writeRate, world.stream('writes')), () => {
      world.demand(1, world.now, writer);
      simulator.spawn(write(writer));
    });

  function* cuts(): Script<void> {
    const site = SITES.indexOf(values.isolated);
    yield cutBegins(values);
    for (;;) {
      cut.isolate(site);
      yield values.partition;
      cut.heal(site);
      yield values.period - values.partition;
    }
  }
  if (values.partition > 0) simulator.spawn(cuts());
  for (const [site, thing] of sites.entries()) {
    world.on('cut', thing, () => cut.isolate(site));
    world.on('heal', thing, () => cut.heal(site));
  }

  simulator.at((world.recording ? shown : measured)(values).until, judge, LAST);
  function judge(): void {
    const { verdict } = checkLinearizable(ledger.operations, { explain: false });
    if (verdict !== 'undecided') {
      world.count('judged');
      if (verdict === 'yes') world.count('linearizable');
    }
  }
  return { scene };
}

/** The site of a client, from a uniform number. */
function siteOf(luck: number): number {
  let sum = 0;
  for (const [site, share] of CLIENT_SHARES.entries()) if (luck < (sum += share)) return site;
  return CLIENT_SHARES.length - 1;
}
