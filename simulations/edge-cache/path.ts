/** The caches that a request passes on its way in, and how it is answered. */
import { Cache, type Answer, type Layer } from './cache.ts';
import { edgeOf, type Values } from './parameters.ts';

/** The path of each reader, from the outside in. What keeps nothing is not there. */
export function pathsOf(values: Values): Cache[][] {
  const { browserTtl, edgeTtl, webTtl, appTtl, age } = values;
  const there = (lifetime: number, layer: Layer, tellsAge: boolean): Cache[] =>
    lifetime > 0 ? [new Cache({ layer, lifetime, tellsAge })] : [];
  // The application builds a new page from what it has kept, and nobody can see how old that is.
  const inside = [...there(webTtl, 'web', age), ...there(appTtl, 'app', false)];
  const edges = Array.from({ length: values.edges }, () => there(edgeTtl, 'edge', age));
  return Array.from({ length: values.readers }, (_, reader) => [
    ...there(browserTtl, 'browser', age),
    ...edges[edgeOf(reader, values)]!,
    ...inside,
  ]);
}

/** Asks one cache after the other until one can answer; on the way back everyone who was passed keeps the answer. */
export function ask(path: readonly Cache[], now: number, source: () => Answer): Answer {
  const [first, ...rest] = path;
  if (first === undefined) return source();
  const found = first.answer(now);
  if (found !== null) return found;
  const answer = ask(rest, now, source);
  first.keep(answer, now);
  return answer;
}
