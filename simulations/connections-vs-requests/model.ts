/**
 * Clients keep connections open through a balancer and send requests on them. Then a server is added. How soon it gets
 * its share of the requests depends on what the balancer decides: where a connection goes, or where a request goes.
 */
import type { Built, NetworkScene, Script, Thing, World } from '@under-load/engine';
import type { Connection, Layer } from './layer.ts';
import { layer4 } from './layers/layer-4.ts';
import { layer7 } from './layers/layer-7.ts';
import { bytesOf, partsOf, type Values } from './parameters.ts';
import { warmth } from './slow-start.ts';

const layers = { connections: layer4, requests: layer7 } as const satisfies Record<string, Layer>;

export const CLIENTS = 0;
export const BALANCER = 1;
export const FIRST_SERVER = 2;

/** How long after the server joined its share is noted, in seconds. */
export const NOTED_AFTER = [6, 30, 60, 300, 600, 1800] as const;

export function build(world: World, values: Values): Built {
  const { servers, addAt, slowStart, connectionLife } = values;
  const layer = layers[values.layer];
  const parts = partsOf(values);
  const placing = world.stream('placing');
  const up = Array.from({ length: servers + 1 }, (_, server) => server < servers);
  /** The part of all requests that goes to each server, as the connections now stand. */
  const load = up.map(() => 0);
  const clients = parts.map((part, number) => ({
    number,
    part,
    connection: { server: -1 } satisfies Connection as Connection,
    life: world.stream('life', number),
    span: -1,
    closing: -1,
  }));

  function weightOf(server: number): number {
    if (!up[server]) return 0;
    return server === servers ? warmth(world.now - addAt, slowStart) : 1;
  }

  function pick(): number {
    let point = placing.uniform() * up.reduce((sum, _, server) => sum + weightOf(server), 0);
    for (let server = 0; server < up.length; server++) {
      point -= weightOf(server);
      if (point < 0) return server;
    }
    return up.lastIndexOf(true);
  }

  function open(client: (typeof clients)[number]): void {
    layer.open(client.connection, pick);
    const { server } = client.connection;
    const thing = server < 0 ? BALANCER : FIRST_SERVER + server;
    if (server >= 0) load[server]! += client.part;
    const item = world.item('connection', world.recording ? { client: client.number + 1 } : undefined);
    client.span = world.begin('open', thing, item);
    if (connectionLife === Infinity) return;
    client.closing = world.simulator.after(client.life.exponential(connectionLife), () => {
      close(client);
      open(client);
      show();
    });
  }

  function close({ connection: { server }, part, span }: (typeof clients)[number]): void {
    world.end(span);
    if (server >= 0) load[server]! -= part;
  }

  /** The part of the requests that goes to a server now. */
  function shareOf(server: number): number {
    if (values.layer === 'connections') return Math.max(0, load[server]!);
    return weightOf(server) / up.reduce((sum, _, other) => sum + weightOf(other), 0);
  }

  function show(): void {
    if (!world.recording) return;
    const percent = (server: number) => Math.round(100 * shareOf(server));
    for (let server = 0; server < up.length; server++) world.state(FIRST_SERVER + server, 'share', percent(server));
    world.state(FIRST_SERVER + servers, 'newShare', percent(servers));
  }

  function* requests(): Script<void> {
    const gaps = world.stream('requests');
    const whose = world.stream('whose');
    const bytes = bytesOf(values);
    for (;;) {
      yield gaps.exponential(1 / values.requestRate);
      const number = clientAt(whose.uniform());
      world.demand(world.now, number);
      const item = world.item('request', world.recording ? { client: number + 1 } : undefined);
      world.mark('ask', CLIENTS, item);
      const server = layer.route(clients[number]!.connection, pick);
      world.mark('route', FIRST_SERVER + server, item);
      world.count('requests');
      world.count('bytes through', bytes.through);
      world.count('bytes', bytes.all);
    }
  }

  const upTo = parts.map(
    (
      (sum) => (part: number) =>
        (sum += part)
    )(0),
  );
  function clientAt(point: number): number {
    let low = 0;
    for (let high = upTo.length - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function* scaleOut(): Script<void> {
    yield addAt;
    for (let server = 0; server < servers; server++) world.count('squared share', shareOf(server) * shareOf(server));
    up[servers] = true;
    world.state(FIRST_SERVER + servers, 'presence', 1);
    show();
    for (const [i, after] of NOTED_AFTER.entries()) {
      yield after - (NOTED_AFTER[i - 1] ?? 0);
      world.count(`share after ${after} s`, shareOf(servers));
    }
  }

  /** A warming server's share grows even while nothing else happens. */
  function* warming(): Script<void> {
    yield addAt;
    for (let second = 0; second < slowStart; second++) {
      yield 1;
      show();
    }
  }

  for (let server = 0; server <= servers; server++) {
    const thing = FIRST_SERVER + server;
    world.state(thing, 'presence', up[server] ? 1 : 0);
    world.on('crash', thing, () => {
      if (!up[server] || up.filter(Boolean).length === 1) return;
      up[server] = false;
      world.state(thing, 'presence', 2);
      for (const client of clients) {
        if (client.connection.server !== server) continue;
        close(client);
        world.simulator.cancel(client.closing);
        open(client);
      }
      show();
    });
    world.on('recover', thing, () => {
      if (server === servers && world.now < addAt) return;
      up[server] = true;
      world.state(thing, 'presence', 1);
      show();
    });
  }
  for (const client of clients) open(client);
  show();
  world.simulator.spawn(scaleOut());
  world.simulator.spawn(warming());
  world.simulator.spawn(requests());
  return { scene: sceneOf(values) };
}

/** At layer 4 connections end at a server, so it is drawn with places for all of them. */
function sceneOf({ servers, connections, layer }: Values): NetworkScene {
  const things: Thing[] = [
    { id: 'clients', role: 'source', label: 'clients' },
    { id: 'balancer', role: 'balancer', label: 'balancer' },
  ];
  const links: [number, number][] = [[CLIENTS, BALANCER]];
  for (let server = 0; server <= servers; server++) {
    const thing: Thing = { id: `server-${server + 1}`, role: 'server', label: `server ${server + 1}` };
    things.push(layer === 'connections' ? { ...thing, slots: connections } : thing);
    links.push([BALANCER, FIRST_SERVER + server]);
  }
  return { kind: 'network', things, links };
}
