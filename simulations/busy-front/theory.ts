/** One processor and two kinds of work, by the way they share it: in one line, all at once, the urgent first, or apart. */
import {
  md1MeanResponse,
  mixedLineMeanResponse,
  overload,
  predicted,
  priorityMeanWait,
  sharedMeanResponse,
  silent,
  valueOf,
  type Prediction,
  type WorkClass,
} from '@under-load/engine';
import { classesOf, type Values } from './parameters.ts';

const COUNTED = 'Counting work';

export function theory(values: Values): Readonly<Record<string, Prediction>> {
  const { mode, requestRate, requestTime, jobRate } = values;
  const classes = classesOf(values);
  const [requests, jobs] = classes;
  const load = requests.arrivalRate * requests.meanService + jobs.arrivalRate * jobs.meanService;
  const known = (value: number, formula: string, source: string) => overload(load) ?? predicted(value, formula, source);
  const latency = ofRequests(values, classes);
  return {
    meanLatency: latency,
    cpu: known(load, mode === 'offload' ? 'requests × their work' : 'requests × their work + jobs × theirs', COUNTED),
    throughput: known(requestRate, 'requests a second', COUNTED),
    meanJob: jobRate === 0 ? silent('There are no jobs.') : ofJobs(values, classes),
    unanswered:
      'value' in latency
        ? predicted(requestRate * latency.value, 'requests a second × mean latency', 'Little’s law')
        : latency,
    ...(requestTime > 0 && { callsPerRequest: predicted(0, '0', 'A request calls nobody') }),
  };
}

type Classes = readonly [WorkClass, WorkClass];

function ofRequests({ mode, slice }: Values, classes: Classes): Prediction {
  const [requests, jobs] = classes;
  if (mode === 'threads') return sharedMeanResponse(classes, requests.meanService);
  if (mode !== 'priority') return mixedLineMeanResponse(classes, requests);
  // To the requests, a job in slices is so many shorter jobs.
  const part = Math.min(slice / 1000, jobs.meanService);
  const inSlices = { ...jobs, arrivalRate: (jobs.arrivalRate * jobs.meanService) / part, meanService: part };
  const wait = priorityMeanWait([requests, inSlices], 0);
  return afterWait(wait, requests.meanService);
}

function ofJobs(values: Values, classes: Classes): Prediction {
  const [, jobs] = classes;
  if (values.mode === 'threads') return sharedMeanResponse(classes, jobs.meanService);
  if (values.mode === 'loop') return mixedLineMeanResponse(classes, jobs);
  if (values.mode === 'priority')
    return values.slice < values.jobTime
      ? silent('A job that stops now and then waits several times; there is no formula here.')
      : afterWait(priorityMeanWait(classes, 1), jobs.meanService);
  return values.workers > 1
    ? silent('Several workers with jobs of one length: no formula here.')
    : md1MeanResponse({ arrivalRate: values.jobRate, serviceRate: 1 / jobs.meanService });
}

function afterWait(wait: Prediction, service: number): Prediction {
  return 'value' in wait ? predicted(valueOf(wait) + service, `own work + ${wait.formula}`, wait.source) : wait;
}
