import { defineSimulation } from '@under-load/engine';
import { measured, pace, poster, shown } from './clock.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

export default defineSimulation({
  id: 'no-cache',
  version: 1,
  title: 'The same read again',
  summary: 'Readers want the same few products over and over. Must the database put each together every time?',
  card: {
    models:
      'Reads in a Poisson stream, for products of unequal popularity (Zipf). One database with one line and exponential times of work; before it, in one lane, a cache of limited room that throws out the least recently used.',
    leavesOut: [
      'products that change, and entries that are old',
      'a look into the cache that waits, or fails',
      'readers who share the loading of what several of them miss at once: here each loads it',
      'the work of several cores, and what else the database has to do',
    ],
    validRange:
      'Requests that do not depend on each other. Theory takes the misses for a random stream, which holds to some per cent while the cache has room for hundreds.',
    sources: [
      {
        text: 'Azure Architecture Center, No Caching antipattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/no-caching/',
      },
      { text: 'Che, Tung and Wang, Hierarchical Web Caching Systems, IEEE JSAC 20(7), 2002' },
      { text: 'Kleinrock, Queueing Systems, volume 1, 1975, section 3.2' },
    ],
  },
  parameters,
  lead: 'arrivalRate',
  clock: { unit: 'seconds', pace, shown, measured, poster },
  vocabulary,
  measures,
  samples,
  actions: { restart: { label: 'Restart it', roles: ['cache'] } },
  readings: ({ arrivalRate, databaseTime }) => [
    { label: 'Load, if every read reaches the database', text: `${Math.round((arrivalRate * databaseTime) / 10)} %` },
  ],
  theory,
  scenarios: presets,
  code: ({ read }) => [`reads/${read}.ts`, 'read.ts', ...(read === 'cached' ? ['entries.ts'] : [])],
  history: { label: 'Reads at the database', of: { field: 'inside' } },
  build,
});
