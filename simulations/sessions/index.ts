import { defineSimulation } from '@under-load/engine';
import { measured, poster, shown } from './clock.ts';
import { measures } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Seconds of watching that the shown stretch takes. */
const WATCHED = 24;

/** The files that tell of each way to keep sessions. */
const SHOWN = {
  local: ['stores/any-server.ts'],
  sticky: ['stores/sticky-sessions.ts', 'stores/any-server.ts'],
  shared: ['stores/session-server.ts', 'logged-memory.ts'],
  token: ['stores/signed-token.ts'],
} as const;

export default defineSimulation({
  id: 'sessions',
  version: 1,
  title: 'Where the session is',
  summary: 'Somebody has logged in. In which memory does that stand, and what happens to it when a server goes?',
  card: {
    models:
      'People who send requests at random moments (Poisson), a balancer that picks servers at random or by a cookie, and one place where it is kept that somebody is logged in. A login makes a new session, and its cookie replaces the one before.',
    leavesOut: [
      'the time that requests take, and what a question to the store adds to it',
      'lines at the servers',
      'requests that a balancer sends to a server before it notices that it has gone',
      'a store with replicas, which would lose what they had not heard yet',
      'tokens whose key is stolen or replaced',
    ],
    validRange: 'Logins are much rarer than requests.',
    sources: [
      { text: 'Wiggins, The Twelve-Factor App, VI. Processes', url: 'https://12factor.net/processes' },
      {
        text: 'Redis documentation, Persistence',
        url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/',
      },
      { text: 'Jones, Bradley and Sakimura, JSON Web Token, RFC 7519', url: 'https://www.rfc-editor.org/rfc/rfc7519' },
    ],
  },
  parameters,
  lead: 'store',
  clock: {
    unit: 'seconds',
    pace: (values) => (shown(values).until - shown(values).from) / WATCHED,
    shown,
    measured,
    poster,
  },
  vocabulary,
  measures,
  actions: {
    crash: { label: 'Crash', roles: ['server', 'store'] },
    recover: { label: 'Bring back', roles: ['server', 'store'] },
  },
  theory,
  scenarios: presets,
  code: ({ store }) => [...SHOWN[store], 'pool.ts'],
  history: { label: 'Logged out so far', of: { field: 'loggedOut' } },
  build,
});
