import { defineSimulation } from '@under-load/engine';
import { endOf, startOf } from './history.ts';
import { measures, samples } from './measures.ts';
import { build, MEASURED_SESSIONS, WATCHED_SESSIONS } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { PAIRS, ROUND_TRIP } from './session.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Seconds of watching that the shown sessions take. */
const WATCHED = 24;
const READER = PAIRS.findIndex(({ client }) => client === 'reader');

export default defineSimulation({
  id: 'session-guarantees',
  version: 1,
  title: 'What a client may count on',
  summary: 'A client does two things, one after the other, and replicas lag behind. Does the second know of the first?',
  card: {
    models:
      'One value, on a leader and two followers that lag behind it, or on three replicas that all take writes. Each client does two things with a pause between them. There are four such pairs of reads and writes, and the checker judges for each session the guarantee that is named after its pair.',
    leavesOut: [
      'replicas that fail and leaders that change, which can break what staying with one replica promises',
      'guarantees across several values: those are the business of causal consistency',
      'a token that becomes too large, and clients that share one',
      'sessions that overlap',
    ],
    validRange:
      'Sessions far enough apart that one has reached every replica before the next begins. With exponential lags copies overtake each other, and a replica keeps the newest.',
    sources: [
      {
        text: 'Terry, Demers, Petersen, Spreitzer, Theimer and Welch, Session Guarantees for Weakly Consistent Replicated Data, PDIS 1994',
      },
      { text: 'Vogels, Eventually Consistent, Communications of the ACM 52(1), 2009' },
      {
        text: 'Lamport, Time, Clocks, and the Ordering of Events in a Distributed System, Communications of the ACM 21(7), 1978',
      },
      {
        text: 'Viotti and Vukolić, Consistency in Non-Transactional Distributed Storage Systems, ACM Computing Surveys 49(1), 2016',
        url: 'https://arxiv.org/abs/1512.00168',
      },
    ],
  },
  parameters,
  lead: 'routing',
  clock: {
    unit: 'seconds',
    pace: (values) => endOf(values, WATCHED_SESSIONS) / WATCHED,
    shown: (values) => ({ from: 0, until: endOf(values, WATCHED_SESSIONS) }),
    measured: (values) => ({ from: 0, until: endOf(values, MEASURED_SESSIONS) }),
    // When the reader has its second answer, unless it must wait for it.
    poster: (values) => startOf(values, READER) + values.gap + ROUND_TRIP,
  },
  vocabulary,
  measures,
  samples,
  theory,
  scenarios: presets,
  code: ({ routing }) => [`routings/${routing}.ts`, 'store.ts', 'judge.ts'],
  history: { label: 'Replicas behind the newest write', of: { field: 'behind' } },
  build,
});
