/** The arena against the formulas, at half load where few seeds settle it; theory.deep.test.ts goes up to 0.9. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, resolveScenario, study, valueOf } from '@under-load/engine';
import arena from './index.ts';

function agrees(text: string, tolerances: Readonly<Record<string, number>>, seeds = 6): void {
  const { scenario, problems } = resolveScenario(arena, { text });
  assert.deepEqual(problems, []);
  const { measures, theory } = study(arena, scenario, { seeds });
  for (const [measure, relative] of Object.entries(tolerances)) {
    assert.ok(theory[measure] && 'value' in theory[measure], `${text}: theory says nothing of ${measure}`);
    assert.equal(disagreement(measures[measure]!, valueOf(theory[measure]), { relative }), null, `${text}: ${measure}`);
  }
}

test('random: an M/M/1 queue at every server', () => {
  agrees('policy=random&arrivalRate=400', {
    meanLatency: 0.02,
    p50: 0.02,
    p99Latency: 0.04,
    utilisation: 0.01,
    throughput: 0.01,
  });
});

test('round robin: Erlang arrivals at every server', () => {
  agrees('policy=round-robin&arrivalRate=400', { meanLatency: 0.02, p99Latency: 0.03, shareOfBusiest: 0.001 });
});

test('one line: Erlang’s M/M/c', () => {
  agrees('policy=one-line&arrivalRate=400', { meanLatency: 0.02, p50: 0.02, p99Latency: 0.03 });
});

test('service times of any spread: Pollaczek and Khinchine', () => {
  agrees('policy=random&arrivalRate=400&spread=0', { meanLatency: 0.02 });
  agrees('policy=random&arrivalRate=320&spread=4', { meanLatency: 0.05 });
});

test('IP hash and unequal servers: a mixture of M/M/1 queues', () => {
  agrees('policy=ip-hash&arrivalRate=240&clients=50&officeShare=20', {
    meanLatency: 0.03,
    p50: 0.03,
    p99Latency: 0.06,
  });
  agrees('policy=random&arrivalRate=240&speeds=two-slow', { meanLatency: 0.02, p99Latency: 0.04 });
});

test('least connections with one balancer sees every line, so two servers have the exact mean of the shortest queue', () => {
  agrees('policy=least-connections&servers=2&arrivalRate=160', { meanLatency: 0.02 });
});

test('theory says why where it says nothing', () => {
  const silences = {
    'policy=random&arrivalRate=900': /More work arrives/,
    'policy=round-robin&balancers=2': /one balancer/,
    'policy=one-line&spread=2': /C² = 1/,
    'policy=one-line&speeds=one-fast': /equal speed/,
    'policy=power-of-choices': /very many servers/,
    'policy=resource-based': /No formula is known/,
    'policy=weighted-response-time': /No formula is known/,
    'policy=ip-hash&officeShare=90': /At server \d/,
    'policy=round-robin&fault=slow': /turned slow/,
  };
  for (const [text, reason] of Object.entries(silences)) {
    const { scenario } = resolveScenario(arena, { text });
    const said = arena.theory!(scenario.parameters as never)['meanLatency'];
    assert.ok(said && 'silent' in said, text);
    assert.match(said.silent, reason, text);
  }
});
