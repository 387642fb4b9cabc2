/**
 * A lane for each reader, one for each edge, one for each cache beneath that keeps anything, and the database. Where there
 * are many readers or edges, the first have lanes of their own; all others share one, and their copies are not drawn.
 */
import type { LanesScene, Thing } from '@under-load/engine';
import type { Layer } from './cache.ts';
import { edgeOf, type Values } from './parameters.ts';

const READERS = ['Ann', 'Ben', 'Cem'];
const EDGES = ['west', 'east'];

/** A lane, and whether it stands for one cache alone. */
export interface Place {
  readonly lane: number;
  readonly alone: boolean;
}

export interface Stage {
  readonly scene: LanesScene;
  /** Where a layer is on the way of a reader; null where it is not there. */
  readonly placeOf: (layer: Layer, reader: number) => Place | null;
}

export function stageOf(values: Values): Stage {
  const { readers, edges, edgeTtl, webTtl, appTtl } = values;
  const things: Thing[] = [];
  const add = (id: string, role: Thing['role'], label = id): Place => ({
    lane: things.push({ id, role, label }) - 1,
    alone: true,
  });
  const several = (count: number, names: readonly string[], rest: string, role: Thing['role']): Place[] => {
    const places = names.slice(0, count).map((name) => add(name.toLowerCase(), role, name));
    return count > names.length ? [...places, { ...add(rest, role), alone: false }] : places;
  };
  const browsers = several(readers, READERS, 'others', 'client');
  const edge = edgeTtl === 0 ? [] : several(edges, edges === 1 ? ['edge'] : EDGES, 'more', 'cache');
  const web = webTtl > 0 ? add('web', 'cache') : null;
  const app = appTtl > 0 ? add('app', 'cache') : null;
  const database = add('data', 'store');

  return {
    scene: { kind: 'lanes', things },
    placeOf(layer, reader) {
      if (layer === 'browser') return among(browsers, reader);
      if (layer === 'edge') return among(edge, edgeOf(reader, values));
      return { web, app, database }[layer];
    },
  };
}

const among = (places: readonly Place[], number: number): Place | null => places[number] ?? places.at(-1) ?? null;
