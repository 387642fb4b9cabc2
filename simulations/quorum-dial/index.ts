import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { scheduleOf } from './schedule.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Seconds of watching that the shown history takes. */
const WATCHED = 24;

export default defineSimulation({
  id: 'quorum-dial',
  version: 1,
  title: 'How many to wait for, how many to ask',
  summary:
    'A write waits for some of the replicas, a read asks some of them. How often is the answer old, and for how long?',
  card: {
    models:
      'One writer sends each new value to all replicas; it is confirmed once W have it. A read asks R replicas, chosen at random, and believes the newest answer. Each message takes its own, exponentially distributed time. Every history of three writes is judged by the checkers of the engine.',
    leavesOut: [
      'replicas that fail, and stand-ins for them (sloppy quorums): there R + W > N promises nothing',
      'several writers, and how their versions are put in order',
      'the time of questions and confirmations: only writes on their way and answers take any',
      'replicas that tend to be slow together',
    ],
    validRange:
      'Writes far enough apart that one has reached its replicas before the next is sent: five mean lags, and the time until the read.',
    sources: [
      {
        text: 'Bailis, Venkataraman, Franklin, Hellerstein and Stoica, Probabilistically Bounded Staleness for Practical Partial Quorums, PVLDB 5(8), 2012',
        url: 'https://arxiv.org/abs/1204.6082',
      },
      { text: 'Gifford, Weighted Voting for Replicated Data, SOSP 1979' },
      { text: 'Attiya, Bar-Noy and Dolev, Sharing Memory Robustly in Message-Passing Systems, J. ACM 42(1), 1995' },
      { text: 'Vogels, Eventually Consistent, Communications of the ACM 52(1), 2009' },
      { text: 'Lamport, On Interprocess Communication, Distributed Computing 1, 1986 (regular registers)' },
    ],
  },
  parameters,
  lead: 'after',
  clock: {
    unit: 'seconds',
    pace: (values) => scheduleOf(values).end / WATCHED,
    shown: (values) => ({ from: 0, until: scheduleOf(values).end }),
    measured: (values) => ({ from: 0, until: scheduleOf(values).end }),
    poster: (values) => scheduleOf(values).end,
  },
  vocabulary,
  measures,
  samples,
  readings: ({ replicas, write, read }) => [
    { label: 'R + W and N', text: `${read + write} ${read + write > replicas ? '>' : '≤'} ${replicas}` },
  ],
  theory,
  scenarios: presets,
  code: () => ['read.ts', 'write.ts', 'judge.ts'],
  history: { label: 'Replicas behind the last write', of: { field: 'behind' } },
  build,
});
