import type { Preset } from '@under-load/engine';

export const presets = {
  'two-rules': {
    title: 'Two rules, the same requests',
    look: 'Watch the longest line: taking turns sends requests to the back of it while shorter ones stand beside it.',
    lanes: [
      { label: 'Round robin', set: { policy: 'round-robin' } },
      { label: 'Two choices', set: { policy: 'power-of-choices' } },
    ],
    finding: 'p99Latency',
  },
  ranking: {
    title: 'From blind to all-seeing',
    look: 'The more a rule knows of the lines, the shorter the wait; the first two looks bring the most.',
    set: { arrivalRate: 400, servers: 10, serviceTime: 20 },
    lanes: [
      { label: 'Random', set: { policy: 'random' } },
      { label: 'Round robin', set: { policy: 'round-robin' } },
      { label: 'Two choices', set: { policy: 'power-of-choices' } },
      { label: 'One line for all', set: { policy: 'one-line' } },
    ],
    finding: 'meanLatency',
  },
  'how-many-looks': {
    title: 'How many looks are enough?',
    look: 'One look is chance. The second brings most of the gain, the third little, all five hardly more.',
    lanes: [
      { label: 'One look', set: { policy: 'power-of-choices', choices: 1 } },
      { label: 'Two looks', set: { policy: 'power-of-choices', choices: 2 } },
      { label: 'Three looks', set: { policy: 'power-of-choices', choices: 3 } },
      { label: 'All five', set: { policy: 'join-shortest-queue' } },
    ],
    finding: 'p99Latency',
  },
  'error-fast': {
    title: 'The server that fails fast',
    look: 'Server 1 answers every request with an error, at once. The rule that counts sends it more; the rule that times sends it everything.',
    set: { arrivalRate: 100, serviceTime: 20, fault: 'error-fast' },
    lanes: [
      { label: 'Random', set: { policy: 'random' } },
      { label: 'Least connections', set: { policy: 'least-connections' } },
      { label: 'Weighted response time', set: { policy: 'weighted-response-time' } },
    ],
    finding: 'errorShare',
  },
  'error-fast-flood': {
    title: 'The server that fails fast, under too much load',
    look: 'With every line long, only the failing server keeps making room. Five answers in six are errors.',
    set: { arrivalRate: 1300, serviceTime: 20, fault: 'error-fast' },
    lanes: [
      { label: 'Random', set: { policy: 'random' } },
      { label: 'Least connections', set: { policy: 'least-connections' } },
    ],
    finding: 'errorShare',
  },
  'stale-agent': {
    title: 'Old news starts a stampede',
    look: 'Between two reports everything goes to the server that was idlest at the last one.',
    lanes: [
      { label: 'Report every second', set: { policy: 'resource-based', pollInterval: 1000 } },
      { label: 'Report every 2 ms', set: { policy: 'resource-based', pollInterval: 2 } },
      { label: 'Round robin', set: { policy: 'round-robin' } },
    ],
    finding: 'p99Latency',
  },
  unequal: {
    title: 'One server is four times as fast',
    look: 'Equal turns drown the slow servers and leave the fast one bored. Weights mend it, and so does counting.',
    set: { arrivalRate: 400, speeds: 'one-fast' },
    lanes: [
      { label: 'Round robin', set: { policy: 'round-robin' } },
      { label: 'Weighted round robin', set: { policy: 'weighted-round-robin' } },
      { label: 'Weighted least connections', set: { policy: 'weighted-least-connections' } },
    ],
    finding: 'meanLatency',
  },
  'slow-server': {
    title: 'One server turns slow',
    look: 'Server 1 does a quarter of the others’ work and still gets a fifth of the turns. Rules that look go round it.',
    set: { arrivalRate: 180, fault: 'slow' },
    lanes: [
      { label: 'Round robin', set: { policy: 'round-robin' } },
      { label: 'Least connections', set: { policy: 'least-connections' } },
      { label: 'Weighted response time', set: { policy: 'weighted-response-time' } },
    ],
    finding: 'p99Latency',
  },
  'nat-office': {
    title: 'A whole office behind one address',
    look: 'Three requests in ten come through one address, and one server gets them all.',
    set: { arrivalRate: 320, officeShare: 30 },
    lanes: [
      { label: 'IP hash', set: { policy: 'ip-hash' } },
      { label: 'Round robin', set: { policy: 'round-robin' } },
    ],
    finding: 'p99Latency',
  },
  'many-balancers': {
    title: 'Ten balancers, none knows the others',
    look: 'Each counts its own tenth. The shortest of those counts says little about the line.',
    lanes: [
      { label: 'Least connections, one balancer', set: { policy: 'least-connections' } },
      { label: 'Least connections, ten', set: { policy: 'least-connections', balancers: 10 } },
      { label: 'Two choices, ten', set: { policy: 'power-of-choices', balancers: 10 } },
    ],
    finding: 'p99Latency',
  },
  'one-line': {
    title: 'One line for all',
    look: 'A request that waits at the balancer is committed to no server, so no server idles while it waits.',
    lanes: [
      { label: 'Join the shortest queue', set: { policy: 'join-shortest-queue' } },
      { label: 'One line for all', set: { policy: 'one-line' } },
    ],
    finding: 'p99Latency',
  },
} as const satisfies Record<string, Preset>;
