import type { Preset } from '@under-load/engine';

const RULES = [
  { label: 'The leader has it', set: { rule: 'asynchronous' } },
  { label: 'Its neighbour too', set: { rule: 'near' } },
  { label: 'A far follower too', set: { rule: 'far' } },
] as const;

export const presets = {
  host: {
    title: 'The leader dies',
    look: 'The same writes under three rules. Look at the leader’s lane just before it dies: which acknowledged writes are on no other machine?',
    set: { fails: 'host' },
    lanes: RULES,
    finding: 'lost',
  },
  region: {
    title: 'The leader’s region is lost',
    look: 'Leader and neighbour go together. A copy next door was a copy in the same fire.',
    set: { fails: 'region' },
    lanes: RULES,
    finding: 'lost',
  },
  asynchronous: {
    title: 'Asynchronous',
    look: 'The client is told as soon as the leader has its write. The bars are writes that nobody else has yet.',
    set: { rule: 'asynchronous' },
  },
  'follower-dies': {
    title: 'The follower that is waited for dies',
    look: 'Nothing is lost, but every write now waits for somebody who will not answer, until the leader gives up on it.',
    set: { rule: 'near', fails: 'follower' },
  },
  'at-scale': {
    title: 'Five hundred writes a second',
    look: 'A lag of a fifth of a second looks small. It holds a hundred writes.',
    set: { rule: 'asynchronous', writeRate: 500, lag: 200, keys: 1000, readRate: 100 },
  },
} as const satisfies Record<string, Preset>;
