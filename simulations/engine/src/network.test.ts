import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exponential } from './distributions/exponential.ts';
import type { Copy, Loss } from './network.ts';
import { Network } from './network.ts';
import type { Node } from './node.ts';
import { Simulator } from './simulator.ts';
import { Stream } from './stream.ts';

const IDS = ['a', 'b', 'c', 'd'];

/** Four nodes that write down what they hear. */
function listening(
  link: { latency: number | 'random'; loss?: number; duplication?: number; ordered?: boolean },
  seed = 1,
) {
  const simulator = new Simulator();
  const heard: { at: number; to: string; from: string; message: number }[] = [];
  const departed: Copy<number>[] = [];
  const lost: { copy: number; reason: Loss }[] = [];
  const network = new Network<number>(simulator, {
    link: { ...link, latency: link.latency === 'random' ? exponential(1) : link.latency },
    stream: (name) => new Stream(seed, name),
    watch: { departed: (copy) => departed.push(copy) - 1, lost: (copy, reason) => lost.push({ copy, reason }) },
  });
  const nodes: Record<string, Node<number>> = {};
  for (const id of IDS)
    nodes[id] = network.node(id, { on: (message, from) => heard.push({ at: simulator.now, to: id, from, message }) });
  return { simulator, network, nodes: nodes as Record<'a' | 'b' | 'c' | 'd', Node<number>>, heard, departed, lost };
}

test('a message arrives after the latency of its link, from whom it came', () => {
  const { simulator, network, nodes, heard } = listening({ latency: 2 });
  network.link('a', 'c', { latency: 5 });
  nodes.a.send('b', 1);
  nodes.c.send('a', 2);
  nodes.d.send('d', 3);
  simulator.run();
  assert.deepEqual(heard, [
    { at: 0, to: 'd', from: 'd', message: 3 },
    { at: 2, to: 'b', from: 'a', message: 1 },
    { at: 5, to: 'a', from: 'c', message: 2 },
  ]);
});

test('a partition loses what is sent across it and what is crossing; healing lets later messages pass', () => {
  const { simulator, network, nodes, heard, departed, lost } = listening({ latency: 2 });
  nodes.a.send('b', 1);
  simulator.run(1);
  network.partition([['a']]);
  nodes.a.send('b', 2);
  nodes.b.send('c', 3);
  simulator.run(10);
  network.heal();
  nodes.a.send('b', 4);
  simulator.run();
  assert.deepEqual(
    heard.map(({ message }) => message),
    [3, 4],
  );
  assert.deepEqual(lost, [{ copy: 0, reason: 'partition' }]);
  assert.equal(departed[1]?.loss, 'partition');
  assert.equal(departed[1]?.arrive, 2, 'lost half way');
  assert.equal(network.counts.lost.partition, 2);
});

test('a crash drops timers and loses what arrives while the node is down', () => {
  const { simulator, network, nodes, heard, lost } = listening({ latency: 2 });
  let rang = 0;
  nodes.b.after(3, () => rang++);
  nodes.a.send('b', 1);
  simulator.run(1);
  nodes.b.crash();
  simulator.run(5);
  assert.equal(rang, 0);
  assert.deepEqual(lost, [{ copy: 0, reason: 'receiver down' }]);
  nodes.a.send('b', 2);
  simulator.run(6);
  nodes.b.recover();
  nodes.b.after(1, () => rang++);
  const kept = nodes.b.after(2, () => rang++);
  assert.equal(nodes.b.cancel(kept), true);
  assert.equal(nodes.b.cancel(kept), false);
  simulator.run();
  assert.equal(rang, 1);
  assert.deepEqual(
    heard.map(({ message }) => message),
    [2],
    'what was sent while it was down arrives if it is up again by then',
  );
  assert.equal(network.counts.lost['receiver down'], 1);
});

test('a node that is down cannot act, and is told so', () => {
  const { nodes } = listening({ latency: 1 });
  nodes.a.crash();
  assert.throws(() => nodes.a.send('b', 1), /down tried to send a message \(at a, at time 0\)/);
  assert.throws(() => nodes.a.after(1, () => {}), /down tried to set a timer/);
});

test('a crash and a recovery tell the node, once each', () => {
  const simulator = new Simulator();
  const told: string[] = [];
  const node = new Network<number>(simulator, { link: { latency: 1 } }).node('a', {
    on: () => {},
    crashed: () => told.push('crashed'),
    recovered: () => told.push('recovered'),
  });
  node.recover();
  node.crash();
  node.crash();
  node.recover();
  assert.deepEqual(told, ['crashed', 'recovered']);
});

test('a later message may overtake an earlier one', () => {
  const { simulator, nodes, heard } = listening({ latency: 'random' });
  for (let message = 0; message < 50; message++) nodes.a.send('b', message);
  simulator.run();
  assert.equal(heard.length, 50);
  assert.ok(heard.some(({ message }, i) => i > 0 && message < (heard[i - 1]?.message as number)));
});

test('on an ordered link none overtakes another, and one that is late holds up those behind it', () => {
  const [free, ordered] = [false, true].map((kept) => {
    const { simulator, nodes, heard, departed } = listening({
      ...{ latency: 'random', duplication: 0.3, loss: 0.1 },
      ordered: kept,
    });
    for (let message = 0; message < 200; message++)
      simulator.at(message / 10, () => {
        nodes.a.send('b', message);
        nodes.b.send('a', message);
      });
    simulator.run();
    return {
      heard: heard.filter(({ to }) => to === 'b'),
      sent: departed.filter(({ to, loss }) => to === 'b' && !loss),
    };
  });
  // The same draws: a copy arrives when it and all sent before it would have arrived on the free link.
  let latest = 0;
  assert.deepEqual(
    ordered!.heard.map(({ message, at }) => ({ message, at })),
    free!.sent.map(({ message, arrive }) => ({ message, at: (latest = Math.max(latest, arrive)) })),
  );
  assert.notDeepEqual(ordered!.heard, free!.heard);
});

test('what a partition lost holds up nobody on an ordered link', () => {
  const { simulator, network, nodes, heard } = listening({ latency: 5, ordered: true });
  nodes.a.send('b', 1);
  simulator.run(1);
  network.partition([['a']]);
  network.heal();
  network.link('a', 'b', { latency: 1, ordered: true });
  nodes.a.send('b', 2);
  simulator.run();
  assert.deepEqual(heard, [{ at: 2, to: 'b', from: 'a', message: 2 }]);
});

test('loss and duplication come as often as they should', () => {
  const { simulator, network, nodes } = listening({ latency: 1, loss: 0.2, duplication: 0.1 });
  for (let message = 0; message < 20_000; message++) nodes.a.send('b', message);
  simulator.run();
  const { sent, lost, duplicated } = network.counts;
  assert.ok(Math.abs(lost.link / sent - 0.2) < 4 * Math.sqrt((0.2 * 0.8) / sent));
  assert.ok(Math.abs(duplicated / sent - 0.1) < 4 * Math.sqrt((0.1 * 0.9) / sent));
});

test('mistakes are named', () => {
  const { network, nodes } = listening({ latency: 1 });
  assert.throws(() => nodes.a.send('x', 1), /there is no node "x".*name one of a, b, c, d/);
  assert.throws(() => network.node('a', { on: () => {} }), /two nodes are called "a"/);
  assert.throws(() => network.partition([['a'], ['a', 'b']]), /"a" stands in two groups/);
  assert.throws(() => network.link('a', 'b', { latency: -1 }), /a link has a latency of -1 s/);
  network.link('a', 'b', { latency: { draw: () => NaN } });
  assert.throws(() => nodes.a.send('b', 1), /the link a to b has a latency of NaN s/);
  for (const bad of [{ loss: NaN }, { loss: -0.1 }, { duplication: 1.1 }])
    assert.throws(() => network.link('a', 'b', { latency: 1, ...bad }), /give a probability from 0 to 1/);
  const silent = new Network<number>(new Simulator(), { link: { latency: 1, loss: 0.5 } });
  assert.throws(
    () => silent.node('a', { on: () => {} }).send('a', 1) ?? silent.node('b', { on: () => {} }).send('a', 1),
    /leaves something to chance/,
  );
});

test('whatever is done: every copy is delivered or lost, and none crosses a partition', () => {
  const id = fc.constantFrom(...IDS);
  const deed = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), from: id, to: id }) },
    fc.record({ do: fc.constant('partition' as const), alone: fc.subarray(IDS) }),
    fc.record({ do: fc.constant('heal' as const) }),
    fc.record({ do: fc.constant('crash' as const), node: id }),
    fc.record({ do: fc.constant('recover' as const), node: id }),
    fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 3 }) }),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), fc.integer({ min: 1, max: 1000 }), (deeds, seed) => {
      const { simulator, network, nodes, heard, departed, lost } = listening(
        { latency: 1.5, loss: 0.1, duplication: 0.2 },
        seed,
      );
      const all: Record<string, Node<number>> = nodes;
      const cuts: { from: number; until: number; alone: readonly string[] }[] = [];
      const endCut = () => {
        const cut = cuts.at(-1);
        if (cut && cut.until === Infinity) cut.until = simulator.now;
      };
      for (const [message, each] of deeds.entries()) {
        if (each.do === 'send' && all[each.from]?.up) all[each.from]?.send(each.to, message);
        else if (each.do === 'crash') all[each.node]?.crash();
        else if (each.do === 'recover') all[each.node]?.recover();
        else if (each.do === 'wait') simulator.run(simulator.now + each.seconds);
        else if (each.do === 'heal' || each.do === 'partition') {
          endCut();
          if (each.do === 'heal') network.heal();
          else {
            network.partition([each.alone]);
            cuts.push({ from: simulator.now, until: Infinity, alone: each.alone });
          }
        }
      }
      simulator.run();
      const { sent, duplicated, delivered } = network.counts;
      const lostInAll = Object.values(network.counts.lost).reduce((a, b) => a + b);
      assert.equal(sent + duplicated, delivered + lostInAll);
      assert.equal(delivered, heard.length);
      assert.equal(lostInAll, lost.length + departed.filter(({ loss }) => loss).length);
      const crossing = ({ from, to, depart }: Copy<number>, arrive: number) =>
        cuts.some(
          (cut) => cut.from < arrive && depart < cut.until && cut.alone.includes(from) !== cut.alone.includes(to),
        );
      const gone = new Set(lost.map(({ copy }) => copy));
      for (const [number, copy] of departed.entries())
        if (!copy.loss && !gone.has(number)) assert.ok(!crossing(copy, copy.arrive), `${copy.from} reached ${copy.to}`);
    }),
    { numRuns: 200 },
  );
});
