import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { loadOf, parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Lines at high load forget slowly: what is measured starts after so many service times, or a tenth of the requests. */
const WARM_UP = 1500;

export default defineSimulation({
  id: 'lb-arena',
  version: 1,
  title: 'Load-balancing rules',
  summary: 'One stream of requests, several servers, and a rule that says who gets the next one.',
  card: {
    models:
      'Requests arrive in a Poisson stream. Each goes at once to a server picked by the rule, or waits in one line for all. A server serves one at a time, first come first served.',
    leavesOut: [
      'the time the network and the balancer take',
      'clients that give up or try again',
      'servers that slow down as their memory fills',
      'the delay of health checks: a crash is noticed at once, a fast failure never',
    ],
    validRange: 'Long-run numbers mean something below 100 % load. Above it lines grow for as long as one watches.',
    sources: [
      {
        text: 'Harchol-Balter, Performance Modeling and Design of Computer Systems, Cambridge 2013, chapters 13, 14, 24',
      },
      { text: 'Mitzenmacher, The Power of Two Choices in Randomized Load Balancing, IEEE TPDS 12(10), 2001' },
      { text: 'Mitzenmacher, How Useful Is Old Information?, IEEE TPDS 11(1), 2000' },
      { text: 'NGINX, ngx_http_upstream_module', url: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html' },
      { text: 'HAProxy Configuration Manual, balance and agent-check', url: 'https://docs.haproxy.org/' },
    ],
  },
  parameters,
  lead: 'arrivalRate',
  clock: {
    unit: 'seconds',
    pace: ({ serviceTime }) => serviceTime / 1000,
    shown,
    measured({ arrivalRate, serviceTime }) {
      const from = Math.max(10_000 / arrivalRate, (WARM_UP * serviceTime) / 1000);
      return { from, until: from + 100_000 / arrivalRate };
    },
    poster(values) {
      const { from, until } = shown(values);
      // In the first preset a long line has formed by then, and grows once more.
      return from + 0.6529 * (until - from);
    },
  },
  vocabulary,
  measures,
  samples,
  actions: {
    crash: { label: 'Crash', roles: ['server'] },
    slow: { label: 'Slow down', roles: ['server'], value: { label: 'times slower', default: 4, min: 1.5, max: 100 } },
    fail: { label: 'Fail every request', roles: ['server'] },
    recover: { label: 'Recover', roles: ['server'] },
  },
  readings: (values) => [{ label: 'Load', text: `${Math.round(loadOf(values) * 1000) / 10} %` }],
  theory,
  scenarios: presets,
  code: ({ policy }) => [`policies/${policy}.ts`, ...(LEAST.has(policy) ? ['policies/least.ts'] : []), 'policy.ts'],
  history: { label: 'Longest line', of: 'longest-line' },
  build,
});

const LEAST: ReadonlySet<string> = new Set([
  'least-connections',
  'weighted-least-connections',
  'weighted-response-time',
  'resource-based',
  'join-shortest-queue',
  'one-line',
]);

/** Enough to scrub through: some 7,000 requests, fewer where there are many servers to draw. */
function shown({ arrivalRate, serviceTime, servers }: Values): { from: number; until: number } {
  const from = (800 * serviceTime) / 1000;
  return { from, until: from + (7200 * Math.min(1, 10 / servers)) / arrivalRate };
}
