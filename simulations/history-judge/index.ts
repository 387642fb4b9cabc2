import { defineSimulation } from '@under-load/engine';
import { measures } from './measures.ts';
import { build } from './model.ts';
import { endOf, parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { vocabulary } from './vocabulary.ts';

export default defineSimulation({
  id: 'history-judge',
  version: 2,
  title: 'History judge',
  summary: 'Clients read and write one value. Which promises do their answers keep, and which two answers break one?',
  card: {
    models:
      'A history of reads and writes of one register: who asked for what, from when to when. A search looks for an order that explains every answer, within the clock or without it.',
    leavesOut: [
      'where the answers come from: there are no replicas and no messages here',
      'more than one value, and operations on several values at once',
      'other operations than reading and writing, such as compare-and-set',
    ],
    validRange:
      'Up to 8 operations of 4 clients. Operations that touch at one instant count as overlapping. A write that is never answered may take effect at any later time, or never.',
    sources: [
      {
        text: 'Herlihy and Wing, Linearizability: A Correctness Condition for Concurrent Objects, ACM TOPLAS 12(3), 1990',
      },
      {
        text: 'Lamport, How to Make a Multiprocessor Computer That Correctly Executes Multiprocess Programs, IEEE Trans. Computers C-28(9), 1979',
      },
      { text: 'Lamport, On Interprocess Communication, Distributed Computing 1, 1986 (regular registers)' },
      {
        text: 'Shao, Welch, Pierce and Lee, Multiwriter Consistency Conditions for Shared Memory Registers, SIAM J. Comput. 40(1), 2011',
      },
      { text: 'Wing and Gong, Testing and Verifying Concurrent Objects, J. Parallel Distrib. Comput. 17, 1993' },
      { text: 'Lowe, Testing for Linearizability, Concurrency and Computation 29(4), 2017' },
    ],
  },
  parameters,
  lead: 'operations',
  clock: {
    unit: 'steps',
    pace: () => 1,
    shown: (values) => ({ from: 0, until: endOf(values) }),
    measured: (values) => ({ from: 0, until: endOf(values) }),
    poster: (values) => endOf(values),
    deterministic: true,
  },
  vocabulary,
  measures,
  scenarios: presets,
  code: () => ['judge.ts'],
  history: { label: 'Operations under way', of: { field: 'underWay' } },
  build,
});
