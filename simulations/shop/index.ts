import { defineSimulation } from '@under-load/engine';
import { END } from './clock.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { vocabulary } from './vocabulary.ts';

export default defineSimulation({
  id: 'shop',
  version: 1,
  title: 'A shop with something wrong',
  summary: 'One shop, thirteen ways to write a part of it badly, thirteen repairs. Which one is it?',
  card: {
    models:
      'Customers of four tenants who ask for pages and give up after two seconds; a front end, an application with threads on a few cores, a cache, a store for orders behind a pool of connections and a link, a store for logs, and a payment service. Jobs, exports and logs come beside. One seed is one case: rates, costs and sizes are drawn anew for each.',
    leavesOut: [
      'machines that fail, and stores that lose or lock anything',
      'customers who ask less of a slow shop',
      'a browser that makes its calls side by side',
      'memory: what is fetched for nothing costs time on the link, never room',
    ],
    validRange:
      'A fault is drawn bad enough to load what it wears out to 1.3 times its capacity or more, at a demand of 1. Less demand hides faults, as it does elsewhere.',
    sources: [
      {
        text: 'Azure Architecture Center, Performance antipatterns for cloud applications',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/',
      },
      { text: 'Jung, Berger and Balakrishnan, Modeling TTL-based Internet Caches, INFOCOM 2003 (the cache)' },
      { text: 'RFC 9293, section 3.6.1 (ports that rest)', url: 'https://www.rfc-editor.org/rfc/rfc9293' },
      { text: 'Bronson and others, Metastable Failures in Distributed Systems, HotOS 2021 (the retry storm)' },
    ],
  },
  parameters,
  lead: 'fault',
  clock: {
    unit: 'seconds',
    pace: () => 0.5,
    shown: () => ({ from: 0, until: END }),
    measured: () => ({ from: 0, until: END }),
    poster: () => 14.5,
  },
  vocabulary,
  measures,
  samples,
  scenarios: presets,
  code: () => ['faults.ts', 'application.ts', 'orders-store.ts', 'client.ts'],
  history: { label: 'Pages under way', of: { field: 'pages at the front end' } },
  build,
});
