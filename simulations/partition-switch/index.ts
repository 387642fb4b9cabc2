import { defineSimulation } from '@under-load/engine';
import { measured, pace, poster, shown } from './clock.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { SITES, writerSite } from './sites.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

export default defineSimulation({
  id: 'partition-switch',
  version: 2,
  title: 'Refuse or answer',
  summary: 'Three sites hold copies of one value. One site is cut off: should it refuse, or answer from its own copy?',
  card: {
    models:
      'Clients at three sites read one value that is copied to replicas; one writer changes it. Reads and writes come at random moments. For a while no message passes between one site and the others.',
    leavesOut: [
      'a second writer on the other side of the cut, and conflicts between what they wrote',
      'replicas that crash, and messages that get lost without a cut',
      'clients that turn to another site or try again',
      'the time it takes to notice that a cut is over',
    ],
    validRange:
      'Cuts much longer than a round trip. A site waits one second for answers before it refuses. The shares hold over many cuts: a single one depends on when its first write comes.',
    sources: [
      {
        text: 'Gilbert and Lynch, Brewer’s Conjecture and the Feasibility of Consistent, Available, Partition-Tolerant Web Services, SIGACT News 33(2), 2002',
      },
      { text: 'Attiya, Bar-Noy and Dolev, Sharing Memory Robustly in Message-Passing Systems, J. ACM 42(1), 1995' },
      { text: 'Brewer, CAP Twelve Years Later, IEEE Computer 45(2), 2012' },
      { text: 'Abadi, Consistency Tradeoffs in Modern Distributed Database System Design, IEEE Computer 45(2), 2012' },
      { text: 'Kleppmann, A Critique of the CAP Theorem, 2015', url: 'https://arxiv.org/abs/1509.05393' },
    ],
  },
  parameters,
  lead: 'partition',
  clock: {
    unit: 'seconds',
    pace,
    shown,
    measured,
    poster,
  },
  vocabulary,
  measures,
  samples,
  actions: {
    cut: { label: 'Cut off', roles: ['site'] },
    heal: { label: 'Connect again', roles: ['site'] },
  },
  readings: (values) => [{ label: 'Writes come from', text: `site ${SITES[writerSite(values)] ?? ''}` }],
  theory,
  scenarios: presets,
  code: ({ mode }) => [`modes/${mode}.ts`, 'replica.ts', 'coordinator.ts'],
  history: { label: 'Writes not yet on every replica', of: { field: 'behind' } },
  build,
});
