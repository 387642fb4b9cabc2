import { defineSimulation } from '@under-load/engine';
import { attemptsInVain } from './effective-load.ts';
import { measured, pace, poster, shown } from './clock.ts';
import { measures } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

export default defineSimulation({
  id: 'retry-storm',
  version: 1,
  title: 'Callers that try again',
  summary: 'A server stands still for a moment, and its clients try again. When it is back, are they?',
  card: {
    models:
      'Calls come in a Poisson stream that does not slow down when they fail. A caller sends an attempt, waits as long as its timeout says, and tries again; services in between do the same. One server works off attempts from one line.',
    leavesOut: [
      'people who go away, or press reload, when nothing is answered',
      'many clients, each with a budget and a breaker of its own: here each layer has one',
      'the work of the services in between, and of refusing an attempt',
      'several servers, and balancers that turn away from a slow one',
    ],
    validRange:
      'A capacity times timeout of twenty attempts or more: with fewer, chance alone makes answers late. The end of the watched time stands for “never”.',
    sources: [
      {
        text: 'Bronson, Aghayev, Charapko and Zhu, Metastable Failures in Distributed Systems, HotOS 2021',
        url: 'https://sigops.org/s/conferences/hotos/2021/papers/hotos21-s11-bronson.pdf',
      },
      { text: 'Huang and others, Metastable Failures in the Wild, OSDI 2022' },
      { text: 'Brooker, Timeouts, retries, and backoff with jitter, Amazon Builders’ Library' },
      { text: 'Beyer and others, Site Reliability Engineering, O’Reilly 2016, chapters 21 and 22' },
    ],
  },
  parameters,
  lead: 'attempts',
  clock: { unit: 'seconds', pace, shown, measured, poster },
  vocabulary,
  measures,
  actions: {
    pause: { label: 'Let it stand still', roles: ['store'] },
    resume: { label: 'Let it work again', roles: ['store'] },
    empty: { label: 'Restart with an empty line', roles: ['store'] },
    once: { label: 'Stop retrying', roles: ['client', 'server'] },
  },
  readings(values) {
    const { callRate, capacity } = values;
    const inVain = attemptsInVain(values);
    const percent = (load: number) => `${Math.round(load * 100)} %`;
    return [
      { label: 'Load while all is well', text: percent(callRate / capacity) },
      ...(inVain === null
        ? []
        : [{ label: 'Load while all is in vain', text: percent((callRate * inVain) / capacity) }]),
    ];
  },
  theory,
  scenarios: presets,
  code: ({ backoff, budget, breaker, deadlines, order }) => [
    ...(breaker ? ['defences/breaker.ts'] : []),
    ...(budget === 'none' ? [] : ['defences/budget.ts']),
    ...(backoff === 'none' ? [] : ['defences/backoff.ts']),
    ...(deadlines !== 'none' || order === 'lifo' ? ['server.ts', 'caller.ts'] : ['caller.ts', 'server.ts']),
  ],
  history: { label: 'Answers in time, a second', of: { field: 'answered' } },
  build,
});
