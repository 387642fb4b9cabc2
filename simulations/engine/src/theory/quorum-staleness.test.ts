import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agrees, measuredAs } from '../../test/theory.ts';
import { exponential } from '../distributions/index.ts';
import { exp } from '../math.ts';
import { Network } from '../network.ts';
import { Simulator } from '../simulator.ts';
import { Stream } from '../stream.ts';
import { valueOf } from './prediction.ts';
import { integralToInfinity } from './quadrature.ts';
import { staleReadProbability } from './quorum-staleness.ts';

const store = (replicas: number, writeQuorum: number, readQuorum: number, meanWrite = 0.01) => ({
  replicas,
  writeQuorum,
  readQuorum,
  meanWrite,
});

test('a read that takes no time, of replicas that answer at once: C(N − W, R) / C(N, R) e^(−Rt/l)', () => {
  const stale = (n: number, w: number, r: number, since: number) => staleReadProbability(store(n, w, r), since);
  agrees(stale(3, 1, 1, 0), 2 / 3);
  agrees(stale(3, 1, 1, 0.01), 0.2452529607809615);
  agrees(stale(3, 1, 1, 0.05), 0.004491964666056978);
  agrees(stale(3, 1, 2, 0), 1 / 3);
  agrees(stale(3, 1, 2, 0.01), 0.04511176107887089);
  agrees(stale(3, 1, 2, 0.02), 0.006105212962911391);
  agrees(stale(5, 2, 2, 0.005), 0.11036383235143297);
  agrees(stale(3, 2, 2, 0), 0);
  agrees(stale(5, 3, 3, 0.1), 0);
});

/** One replica of two, all four means 1: the integrals by hand, with P(W + A > c) = (1 + c) e^(−c). */
test('two replicas, one write and one read that take their way', () => {
  const quarter = { ...store(2, 1, 1, 1), meanAcknowledgement: 1, meanRead: 1, meanAnswer: 1 };
  // ∫ 2 c e^(−c) e^(−c) dc = 1/2; ∫ (e^(−y) − e^(−2y)) (1 + y) e^(−y) dy = 11/36.
  agrees(staleReadProbability(quarter, 0), 11 / 72);
  agrees(staleReadProbability(quarter, 2), (11 / 72) * 0.1353352832366127);
});

test('more readers or writers are never staler, nor is who waits', () => {
  const mean = fc.double({ min: 0, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), mean, mean, mean, (w, r, a, b, c) => {
      const slow = { meanAcknowledgement: a, meanRead: b, meanAnswer: c };
      const stale = (writers: number, readers: number, since: number) =>
        valueOf(staleReadProbability({ ...store(6, writers, readers, 1), ...slow }, since));
      const now = stale(w, r, 0);
      assert.ok(now >= 0 && now <= 1 - w / 6 + 1e-9, `${now}`);
      for (const other of [stale(w + 1, r, 0), stale(w, r + 1, 0), stale(w, r, 0.5)]) assert.ok(other <= now + 1e-12);
    }),
  );
});

test('unlike delays keep their digits', () => {
  const alike = { ...store(3, 1, 1, 1), meanAcknowledgement: 1, meanRead: 1, meanAnswer: 1 };
  const nearly = { ...alike, meanAcknowledgement: 1 + 1e-12, meanAnswer: 1 - 1e-12 };
  agrees(staleReadProbability(nearly, 0), valueOf(staleReadProbability(alike, 0)), 1e-10);
  // A write that is everywhere after a millionth of the acknowledgement's time is hardly ever missed: E[W] / E[A] / 2 …
  const quick = { ...store(3, 1, 1, 1e-6), meanAcknowledgement: 1, meanAnswer: 1 };
  const slower = { ...quick, meanWrite: 1e-5 };
  agrees(valueOf(staleReadProbability(slower, 0)) / valueOf(staleReadProbability(quick, 0)), 10, 1e-3);
  agrees(
    integralToInfinity((x) => x * x * exp(-x / 5), 1),
    250,
  );
});

test('messages on the engine’s network find as many stale replicas as was said', () => {
  const [write, read, since, rounds] = [exponential(0.01), exponential(0.003), 0.004, 6000];
  const replicas = ['a', 'b', 'c'];
  const play = (seed: number) => {
    const simulator = new Simulator();
    const network = new Network<number>(simulator, { link: { latency: 0 }, stream: (name) => new Stream(seed, name) });
    const acknowledged = new Set<number>();
    /** Of each round, whether the answers saw its write, in the order in which they came. */
    const answers = Array.from({ length: rounds }, (): boolean[] => []);
    const writer = network.node('writer', {
      on(round) {
        if (acknowledged.has(round)) return;
        acknowledged.add(round);
        simulator.after(since, () => {
          for (const name of replicas) reader.send(name, round);
        });
      },
    });
    const reader = network.node('reader', { on: (seen) => answers[Math.floor(simulator.now)]?.push(seen >= 0) });
    for (const name of replicas) {
      let seen = -1;
      const replica = network.node(name, {
        on(round, from) {
          if (from === 'writer') seen = round;
          replica.send(from, from === 'writer' || seen === round ? round : -1);
        },
      });
      network.link('writer', name, { latency: write });
      network.link('reader', name, { latency: read });
    }
    for (let round = 0; round < rounds; round++)
      simulator.at(round, () => {
        for (const name of replicas) writer.send(name, round);
      });
    simulator.run();
    return answers.filter((seen) => !seen[0] && !seen[1]).length / rounds;
  };
  const wars = { meanWrite: 0.01, meanAcknowledgement: 0.01, meanRead: 0.003, meanAnswer: 0.003 };
  measuredAs(staleReadProbability({ ...store(3, 1, 2), ...wars }, since), play, { seeds: 8, absolute: 0.005 });
});

test('what is no quorum is refused by name', () => {
  assert.throws(() => staleReadProbability(store(3, 4, 1), 0), /replicas − writeQuorum = -1/);
  assert.throws(() => staleReadProbability(store(3, 1, 0), 0), /readQuorum = 0/);
  assert.throws(() => staleReadProbability(store(2.5, 1, 1), 0), /replicas = 2.5/);
  assert.throws(() => staleReadProbability(store(3, 1, 1, -1), 0), /meanWrite = -1/);
  assert.throws(() => staleReadProbability(store(3, 1, 1), NaN), /since = NaN/);
});
