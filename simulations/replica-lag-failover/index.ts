import { defineSimulation } from '@under-load/engine';
import { measured, shown } from './clock.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Seconds of watching that the shown stretch takes. */
const WATCHED = 24;

export default defineSimulation({
  id: 'replica-lag-failover',
  version: 1,
  title: 'Lag and fail-over',
  summary:
    'A leader tells its clients that their writes are done. Then it dies, and a follower takes over. What did it know?',
  card: {
    models:
      'Clients write to one leader at random moments. Its log is copied to a follower in the same region and to one in another, at once where a write waits for that, else after a fixed lag. At a moment that has nothing to do with the writes something fails; the machine with the longest log takes over.',
    leavesOut: [
      'how the failure is noticed, and that a slow leader may be taken for a dead one',
      'an old leader that comes back with writes nobody else has, or that never noticed it was replaced',
      'how the other follower joins the new leader',
      'lags that grow under load, and the time a follower takes to apply what it has received',
      'the way from the client to the leader',
    ],
    validRange:
      'Disks and links that keep up with the writes. Whoever fails takes all messages from it and to it along, the worst case. A follower confirms what it has received, not what it has on disk.',
    sources: [
      {
        text: 'PostgreSQL 18 documentation, section 26.2.8, Synchronous Replication',
        url: 'https://www.postgresql.org/docs/18/warm-standby.html#SYNCHRONOUS-REPLICATION',
      },
      {
        text: 'MySQL 8.4 Reference Manual, section 19.4.10, Semisynchronous Replication',
        url: 'https://dev.mysql.com/doc/refman/8.4/en/replication-semisync.html',
      },
      {
        text: 'GitHub, October 21 post-incident analysis, 2018',
        url: 'https://github.blog/2018-10-30-oct21-post-incident-analysis/',
      },
    ],
  },
  parameters,
  lead: 'lag',
  clock: {
    unit: 'seconds',
    pace: (values) => (shown(values).until - shown(values).from) / WATCHED,
    shown,
    measured,
    poster: (values) => shown(values).until,
  },
  vocabulary,
  measures,
  samples,
  actions: { crash: { label: 'Crash', roles: ['replica'] } },
  theory,
  scenarios: presets,
  code: ({ rule }) => [`rules/${rule}.ts`, 'group.ts'],
  history: { label: 'Acknowledged writes not yet copied', of: { field: 'exposed' } },
  build,
});
