import type { Preset } from '@under-load/engine';

const STICKY = { label: 'Sticky', set: { store: 'sticky' } } as const;
const SHARED = { label: 'Shared store', set: { store: 'shared' } } as const;
const TOKEN = { label: 'Signed token', set: { store: 'token' } } as const;

export const presets = {
  crash: {
    title: 'A server crashes',
    look: 'In the first lane the server takes its sessions with it. In the others it had none.',
    set: { incident: 'crash' },
    lanes: [STICKY, SHARED, TOKEN],
    finding: 'loggedOut',
  },
  anywhere: {
    title: 'Any server, or always the same',
    look: 'With sessions in the servers and requests sent anywhere, the next server hardly ever knows you.',
    set: { incident: 'none' },
    lanes: [{ label: 'Anywhere', set: { store: 'local' } }, STICKY, SHARED],
    finding: 'found',
  },
  deploy: {
    title: 'A release',
    look: 'Servers are restarted one by one. Whoever is thrown out logs in at another, and some of those are still to come.',
    set: { incident: 'deploy' },
    lanes: [STICKY, SHARED, TOKEN],
    finding: 'loggedOut',
  },
  'scale-out': {
    title: 'A fifth server',
    look: 'Where people stay with their server, the new one gets only those who come anew.',
    set: { incident: 'scale-out', visit: 300 },
    lanes: [STICKY, SHARED],
    finding: 'newShare',
  },
  'store-crash': {
    title: 'The store crashes',
    look: 'While it is away nobody is known. What it knows when it comes back was on disk.',
    set: { incident: 'store-crash' },
    lanes: [
      { label: 'Only in memory', set: { store: 'shared' } },
      { label: 'Log each second', set: { store: 'shared', logEvery: 1 } },
      TOKEN,
    ],
    finding: 'loggedOut',
  },
  revoke: {
    title: 'A session is revoked',
    look: 'A store forgets it at once. A token is believed until it is over.',
    set: { incident: 'revoke' },
    lanes: [
      SHARED,
      { label: 'Token for 20 s', set: { store: 'token', tokenLife: 20 } },
      { label: 'Token for 5 min', set: { store: 'token', tokenLife: 300 } },
    ],
    finding: 'accepted',
  },
} as const satisfies Record<string, Preset>;
