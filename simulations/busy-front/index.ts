import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Jobs that one measured run does, and those it does before. */
const [MEASURED, BEFORE] = [1200, 150];

export default defineSimulation({
  id: 'busy-front',
  version: 1,
  title: 'Long jobs beside short requests',
  summary: 'One processor answers short requests and is given long jobs too. Where are the jobs done, and who waits?',
  card: {
    models:
      'Short requests and long jobs that come at random to a front end with one processor. Requests take equally long, and so do jobs.',
    leavesOut: [
      'what it costs to switch between threads, and to write to and read from a queue',
      'several processors in the front end',
      'work that waits for a disk, a database or another service rather than for the processor',
      'users who give up, and limits on how much may wait',
    ],
    validRange: 'Work that a processor does by computing. In a process of one thread that waits much, see other labs.',
    sources: [
      {
        text: 'Azure Architecture Center, Busy Front End antipattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/busy-front-end/',
      },
      { text: 'A. Cobham, Priority assignment in waiting line problems, Operations Research 2, 1954' },
      { text: 'L. Kleinrock, Queueing Systems, volume 2, 1976, chapters 3 and 4' },
    ],
  },
  parameters,
  lead: 'jobTime',
  clock: {
    unit: 'seconds',
    pace: (values) => watched(values) / 24,
    shown: (values) => ({ from: 10 * watched(values), until: 11 * watched(values) }),
    measured: (values) => {
      const job = between(values);
      return { from: BEFORE * job, until: (BEFORE + MEASURED) * job };
    },
    poster: (values) => 10.6 * watched(values),
  },
  vocabulary,
  measures,
  samples,
  readings(values) {
    const [requests, jobs] = [values.requestRate * values.requestTime, values.jobRate * values.jobTime];
    const percent = (load: number) => `${Math.round(load / 10)} %`;
    return values.mode === 'offload'
      ? [
          { label: 'Load of the front end', text: percent(requests) },
          { label: 'Load of the workers', text: percent(jobs / values.workers) },
        ]
      : [
          { label: 'Load by requests', text: percent(requests) },
          { label: 'Load by jobs', text: percent(jobs) },
        ];
  },
  theory,
  scenarios: presets,
  code: ({ mode }) => [`modes/${mode}.ts`, 'mode.ts'],
  history: { label: 'Unanswered requests', of: { field: 'unanswered' } },
  build,
});

/** Seconds from job to job; where there are few, a tenth of that. */
const between = ({ jobRate, requestRate }: Values) => 1 / Math.max(jobRate, requestRate / 20);

/** Some forty requests, and a handful of jobs. */
const watched = (values: Values) => 5 * between(values);
