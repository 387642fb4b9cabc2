import {
  newServerShareByConnection,
  newServerShareByRequest,
  newServerShareWithSlowStart,
  predicted,
  silent,
  type Prediction,
} from '@under-load/engine';
import { NOTED_AFTER } from './model.ts';
import { bytesOf, partsOf, type Values } from './parameters.ts';

export function theory(values: Values): Record<string, Prediction> {
  const { through, all } = bytesOf(values);
  const shares = NOTED_AFTER.map((elapsed) => [`shareAfter${elapsed}`, shareAfter(values, elapsed)] as const);
  return {
    ...Object.fromEntries(shares),
    ...unevenness(values),
    bytesThrough: predicted(through / all, 'bytes that pass ÷ all bytes', 'Counting bytes'),
  };
}

function shareAfter({ layer, servers, slowStart, connectionLife }: Values, elapsed: number): Prediction {
  if (layer === 'requests')
    return slowStart > 0
      ? newServerShareWithSlowStart({ servers, window: slowStart, elapsed })
      : newServerShareByRequest(servers);
  if (slowStart > 0) return silent('The formula knows slow start for requests only.');
  return newServerShareByConnection({ servers, connectionLife, elapsed });
}

/** Connections that carry more requests count more. */
function unevenness(values: Values): Record<'loadVariation' | 'loadVariance', Prediction> {
  const { layer, servers } = values;
  const even = predicted(0, '0', 'Every request chooses anew');
  if (layer === 'requests') return { loadVariation: even, loadVariance: even };
  const square = (servers - 1) * partsOf(values).reduce((sum, part) => sum + part * part, 0);
  return {
    loadVariation: silent(
      `One placement is not like another. Their root mean square is ${Math.round(Math.sqrt(square) * 1000) / 1000}: see the unevenness squared.`,
    ),
    loadVariance: predicted(
      square,
      '(n − 1) Σ r², r each connection’s part of the requests',
      'Variance of a multinomial share',
    ),
  };
}
