import { defineSimulation, type Preset } from '@under-load/engine';
import { measures } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

const PER_CONNECTION = { label: 'Layer 4, per connection', set: { layer: 'connections' } } as const;
const PER_REQUEST = { label: 'Layer 7, per request', set: { layer: 'requests' } } as const;

const presets = {
  'scale-out': {
    title: 'A fifth server is added',
    look: 'At layer 7 the new server works at once. At layer 4 it waits until clients happen to connect again.',
    lanes: [PER_CONNECTION, PER_REQUEST],
    finding: 'shareAfter60',
  },
  'long-lived': {
    title: 'Twelve long-lived connections',
    look: 'Twelve coins thrown into four hats: some hats get one, some five. Every request follows its connection.',
    set: { connectionLife: Infinity },
    lanes: [PER_CONNECTION, PER_REQUEST],
    finding: 'loadVariation',
  },
  'maximum-age': {
    title: 'A maximum connection age',
    look: 'Connections that are closed after a few minutes give the new server its chance.',
    lanes: [
      { label: 'They live an hour', set: { connectionLife: 3600 } },
      { label: 'Ten minutes', set: { connectionLife: 600 } },
      { label: 'Three and a half', set: { connectionLife: 210 } },
    ],
    finding: 'shareAfter300',
  },
  'slow-start': {
    title: 'Slow start',
    look: 'The new server is given a tenth of a share, then more each second, and its full share after a minute.',
    lanes: [
      { label: 'At once', set: { layer: 'requests' } },
      { label: 'Over a minute', set: { layer: 'requests', slowStart: 60 } },
    ],
    finding: 'shareAfter30',
  },
  'direct-return': {
    title: 'Answers that go past the balancer',
    look: 'Answers are ten times as large as requests. Sent straight to the client, they leave the balancer an eleventh of the bytes.',
    lanes: [
      { label: 'NAT', set: { forwarding: 'nat' } },
      { label: 'Direct return', set: { forwarding: 'dsr' } },
      { label: 'Tunnel', set: { forwarding: 'tunnel' } },
    ],
    finding: 'bytesThrough',
  },
} as const satisfies Record<string, Preset>;

export default defineSimulation({
  id: 'connections-vs-requests',
  version: 1,
  title: 'Connections or requests',
  summary: 'Layer 4 places a connection once; layer 7 places each request. A new server shows the difference.',
  card: {
    models:
      'Clients with one connection each send requests in a Poisson stream. The balancer picks servers at random by weight, for connections or for requests.',
    leavesOut: [
      'lines at the servers and the time requests take',
      'the cost of reading requests at layer 7',
      'TLS',
      'packets lost and sent again',
    ],
    validRange: 'Connections that carry many requests each, as HTTP/2 and gRPC do.',
    sources: [
      { text: 'Eisenbud and others, Maglev: A Fast and Reliable Software Network Load Balancer, NSDI 2016' },
      {
        text: 'Envoy, Slow start mode',
        url: 'https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/load_balancing/slow_start',
      },
      {
        text: 'Linux Virtual Server: NAT, tunnelling and direct routing',
        url: 'http://www.linuxvirtualserver.org/how.html',
      },
    ],
  },
  parameters,
  lead: 'connectionLife',
  clock: {
    unit: 'seconds',
    pace: () => 5,
    shown: ({ addAt }) => ({ from: 0, until: addAt + 600 }),
    measured: ({ addAt }) => ({ from: 0, until: addAt + 1801 }),
    poster: ({ addAt }) => addAt + 120,
  },
  vocabulary,
  measures,
  actions: {
    crash: { label: 'Take down', roles: ['server'] },
    recover: { label: 'Bring back', roles: ['server'] },
  },
  theory,
  scenarios: presets,
  code: ({ layer, slowStart }) => [
    `layers/layer-${layer === 'connections' ? 4 : 7}.ts`,
    'layer.ts',
    ...(slowStart > 0 ? ['slow-start.ts'] : []),
  ],
  history: { label: 'Share of the new server, %', of: { field: 'newShare' } },
  build,
});
