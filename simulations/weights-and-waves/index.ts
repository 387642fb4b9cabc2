import { defineSimulation, type Preset } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters, serversOf } from './parameters.ts';
import { bestShares, theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

const TWO = (first: number, second: number) => [
  { weight: first, rate: 100 },
  { weight: second, rate: 50 },
];

const presets = {
  'five-in-seven': {
    title: 'Five turns in seven',
    look: 'Both give server a five turns in seven. The naive order deals them in a row, the smooth one slips b and c in between.',
    lanes: [
      { label: 'Naive', set: { scheduler: 'naive' } },
      { label: 'Smooth', set: { scheduler: 'smooth' } },
    ],
    finding: 'longestRun',
  },
  waves: {
    title: 'Waves',
    look: 'Eight turns in a row pile up at one server while the other two run dry.',
    set: { arrivalRate: 240, servers: [100, 100, 100].map((rate) => ({ weight: 8, rate })) },
    lanes: [
      { label: 'Naive', set: { scheduler: 'naive' } },
      { label: 'Smooth', set: { scheduler: 'smooth' } },
      { label: 'Random', set: { scheduler: 'random' } },
    ],
  },
  'order-or-chance': {
    title: 'Order or chance',
    look: 'The shares are equal. Chance makes longer runs than any order, and every run makes a line.',
    set: { arrivalRate: 110, servers: [4, 2, 1].map((weight) => ({ weight, rate: 20 * weight })) },
    lanes: [
      { label: 'Smooth', set: { scheduler: 'smooth' } },
      { label: 'Random', set: { scheduler: 'random' } },
    ],
  },
  'equal-weights': {
    title: 'Two unequal servers, equal weights',
    look: 'Half of the requests go to a server that can do a third of the work. Its line is the whole story.',
    set: { scheduler: 'random', servers: TWO(1, 1) },
  },
  'which-weights': {
    title: 'Equal, proportional, best',
    look: 'Weights in proportion to speed are good. To give the fast server a little more is better still.',
    set: { scheduler: 'random' },
    lanes: [
      { label: '1 : 1', set: { servers: TWO(1, 1) } },
      { label: '2 : 1', set: { servers: TWO(2, 1) } },
      { label: '5 : 2', set: { servers: TWO(5, 2) } },
    ],
  },
} as const satisfies Record<string, Preset>;

export default defineSimulation({
  id: 'weights-and-waves',
  version: 1,
  title: 'Weights and waves',
  summary: 'Turns dealt out by weight: in a row, spread evenly, or by chance, to servers of unequal speed.',
  card: {
    models:
      'A Poisson stream of requests with exponential work, dealt to servers by weight. Each server has its own line, first come first served.',
    leavesOut: ['the time the network takes', 'servers that fail', 'weights that follow what the servers do'],
    validRange: 'Long-run numbers mean something while every server gets less than it can do.',
    sources: [
      { text: 'NGINX, “Upstream: smooth weighted round-robin balancing”, 2012' },
      { text: 'Tantawi and Towsley, Optimal static load balancing in distributed computer systems, J. ACM 32, 1985' },
    ],
  },
  parameters,
  lead: 'arrivalRate',
  clock: {
    unit: 'seconds',
    pace: ({ arrivalRate }) => 1 / arrivalRate,
    shown: ({ arrivalRate }) => ({ from: 0, until: 400 / arrivalRate }),
    measured: ({ arrivalRate }) => ({ from: 20_000 / arrivalRate, until: 120_000 / arrivalRate }),
    poster: ({ arrivalRate }) => 240 / arrivalRate,
  },
  vocabulary,
  measures,
  samples,
  readings: (values) => {
    const best = bestShares(values);
    const names = serversOf(values).map(({ name }) => name);
    const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
    return [
      {
        label: 'Best shares for random turns',
        text: best ? best.map((share, i) => `${names[i]} ${percent(share)}`).join(', ') : 'none can carry this load',
      },
    ];
  },
  theory,
  scenarios: presets,
  code: ({ scheduler }) => [`schedulers/${scheduler}.ts`, 'scheduler.ts'],
  history: { label: 'Longest line', of: 'longest-line' },
  build,
});
