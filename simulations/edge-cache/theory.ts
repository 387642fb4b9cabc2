/**
 * With one cache in one place, requests come to it at random, and a time to live has an exact answer. A second cache sees
 * only what the first lets through, and that is not random any more: right after a miss it lets nothing through.
 */
import { exp, predicted, silent, ttlHitRatio, ttlStaleShare, valueOf, type Prediction } from '@under-load/engine';
import { latencies } from './latencies.ts';
import { edgeOf, requestRate, type Values } from './parameters.ts';

export function theory(values: Values): Record<string, Prediction> {
  const { browserTtl, edgeTtl, webTtl, appTtl, age } = values;
  const places = [
    { layer: 'browser', lifetime: browserTtl, measure: 'byBrowser' },
    { layer: 'edge', lifetime: edgeTtl, measure: 'byEdge' },
    { layer: 'web', lifetime: webTtl, measure: 'byWeb' },
    { layer: 'app', lifetime: appTtl, measure: 'byApp' },
  ] as const;
  const used = places.filter(({ lifetime }) => lifetime > 0);
  const only = used[0];
  const rate = requestRate(values);
  if (only === undefined)
    return {
      databaseRate: predicted(rate, 'λ', 'Nothing keeps anything'),
      meanLatency: predicted(latencies(values).database, 'the whole way', 'Nothing keeps anything'),
      oldShare: predicted(0, '0', 'The database is always asked'),
    };
  if (used.length > 1) {
    const reason = silent(
      'A cache beneath another sees only what that one lets through, and this does not come at random.',
    );
    const browser = browserTtl > 0 && (!age || (edgeTtl === 0 && webTtl === 0));
    return {
      databaseRate: reason,
      meanLatency: reason,
      oldShare: reason,
      ...(browser && { byBrowser: hitRatio(browserTtl, 1 / values.asksEvery) }),
    };
  }
  return oneCache(values, only.layer, only.lifetime, only.measure);
}

function oneCache(
  values: Values,
  layer: 'browser' | 'edge' | 'web' | 'app',
  lifetime: number,
  measure: string,
): Record<string, Prediction> {
  const rate = requestRate(values);
  const told = values.purge && layer !== 'browser';
  const writeRate = values.changesEvery < Infinity ? 1 / values.changesEvery : 0;
  // A copy that a change deletes lives until its time is over or the page changes, whichever comes first.
  const lives = told && writeRate > 0 ? (1 - exp(-lifetime * writeRate)) / writeRate : lifetime;
  /** Each cache of the layer sees a part of the requests; the more of them, the more its ratio counts. */
  const overAll = (of: (requestRate: number) => Prediction): number =>
    streamsOf(values, layer).reduce((sum, part) => sum + (part / rate) * valueOf(of(part)), 0);
  const share = overAll((part) => ttlHitRatio({ requestRate: part, timeToLive: lives }));
  const seconds = latencies(values);
  return {
    [measure]: predicted(share, 'λT / (1 + λT), for each cache of the layer', JUNG),
    databaseRate: predicted(rate * (1 - share), 'λ (1 − h)', JUNG),
    meanLatency: predicted(share * seconds[layer] + (1 - share) * seconds.database, 'h × hit + (1 − h) × miss', JUNG),
    oldShare: told
      ? predicted(0, '0', 'A change deletes the only copy')
      : predicted(
          overAll((part) => ttlStaleShare({ requestRate: part, timeToLive: lifetime, writeRate })),
          'λ (T − (1 − e^(−wT)) / w) / (1 + λT), for each cache of the layer',
          'Renewal reward: of the hits between two misses, the one at age x is old with a chance of 1 − e^(−wx)',
        ),
  };
}

const JUNG = 'Jung, Berger and Balakrishnan, Modeling TTL-based Internet Caches, INFOCOM 2003';

/** Requests a second that each cache of a layer sees when there is no other. */
function streamsOf(values: Values, layer: 'browser' | 'edge' | 'web' | 'app'): number[] {
  const each = 1 / values.asksEvery;
  if (layer === 'browser') return Array.from({ length: values.readers }, () => each);
  if (layer !== 'edge') return [requestRate(values)];
  const edges = Array.from({ length: values.edges }, () => 0);
  for (let reader = 0; reader < values.readers; reader++) edges[edgeOf(reader, values)]! += each;
  return edges;
}

const hitRatio = (lifetime: number, rate: number): Prediction =>
  ttlHitRatio({ requestRate: rate, timeToLive: lifetime });

/** No answer can be out of date for longer than this, in seconds. */
export function oldestPossible({ browserTtl, edgeTtl, webTtl, appTtl, age, purge }: Values): number {
  if (purge) return browserTtl;
  const http = age ? Math.max(browserTtl, edgeTtl, webTtl) : browserTtl + edgeTtl + webTtl;
  return appTtl + http;
}
