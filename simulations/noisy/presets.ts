import type { Preset } from '@under-load/engine';

const ONE_LINE = { label: 'One line for all', set: { policy: 'fifo' } } as const;
const TURNS = { label: 'A line each, and turns', set: { policy: 'deficit-round-robin' } } as const;
const LIMIT = { label: 'A limit each', set: { policy: 'token-bucket' } } as const;

export const presets = {
  'two-tenants': {
    title: 'One sends nine times as much',
    look: 'Above, whoever comes finds the same full line, whoever it is. Below, each tenant can fill only its own.',
    lanes: [ONE_LINE, TURNS],
  },
  'spare-capacity': {
    title: 'A server with a fifth to spare',
    look: 'Tenant A comes in bursts. Over a minute the server has time for all; in a burst tenant B finds no room.',
    set: { loudRate: 300, peaks: 'loud' },
    lanes: [ONE_LINE, TURNS],
    lead: 'loudRate',
  },
  limits: {
    title: 'A bucket of tokens each',
    look: 'Tenant B is served, and tenant A is refused while the server has nothing to do.',
    lanes: [LIMIT, TURNS],
    finding: 'loudThroughput',
    lead: 'limit',
  },
  'heavy-requests': {
    title: 'Few requests, each eight times as large',
    look: 'Tenant A keeps below its limit. What is counted are requests; what is scarce is the time of the server.',
    set: { loudRate: 100, size: 8 },
    lanes: [LIMIT, TURNS],
    lead: 'size',
  },
  'many-small': {
    title: 'Ten small tenants, at the same moment',
    look: 'Nobody sends more than another. When all have their peak together, no rule among them makes room.',
    set: { loudRate: 35, quietRate: 35, others: 9, roomEach: 10, peaks: 'together' },
    lanes: [ONE_LINE, TURNS],
    finding: 'lost',
    lead: 'capacity',
  },
  'room-for-all': {
    title: 'Where it is fine',
    look: 'Both together are well below what the server can do, and neither comes in bursts. One line does.',
    set: { loudRate: 150 },
    lanes: [ONE_LINE, TURNS],
  },
} as const satisfies Record<string, Preset>;
