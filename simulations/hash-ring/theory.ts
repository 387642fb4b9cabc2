import { consistentMoved, moduloMoved, predicted, silent, type Prediction } from '@under-load/engine';
import { addressesOf, serversAfter, type Values } from './parameters.ts';

export function theory(values: Values): Record<string, Prediction> {
  const { scheme, servers } = values;
  const after = serversAfter(values);
  const must = 1 - Math.min(servers, after) / Math.max(servers, after);
  const moved = scheme === 'modulo' ? moduloMoved(servers, after) : consistentMoved(servers, after);
  return {
    movedShare: moved,
    movedNeedlessly:
      scheme === 'modulo' && 'value' in moved
        ? predicted(moved.value - must, '1 − min(n, m) / lcm(n, m) − |m − n| / max(n, m)', 'Counting remainders')
        : predicted(0, '0', 'Only the server that joins gains a key, only the one that leaves loses one'),
    ...unevenness(values),
  };
}

/** Keys are counted one by one, so there is a little unevenness even where the shares themselves are equal. */
function unevenness(values: Values): Record<'loadVariation' | 'loadVariance', Prediction> {
  const { scheme, virtualNodes } = values;
  const n = serversAfter(values);
  const keys = addressesOf(values);
  const counting = (n - 1) / keys;
  const square = scheme === 'ring' ? ((1 - 1 / keys) * (n - 1)) / (n * virtualNodes + 1) + counting : counting;
  return {
    loadVariation: silent(
      `One placement is not like another. Their root mean square is ${Math.round(Math.sqrt(square) * 10_000) / 10_000}: see the unevenness squared.`,
    ),
    loadVariance:
      scheme === 'ring'
        ? predicted(
            square,
            '(1 − 1/K) (n − 1) / (nV + 1) + (n − 1) / K',
            'Variance of a Dirichlet share, and of counting K keys',
          )
        : predicted(square, '(n − 1) / K', 'Variance of a multinomial share of K keys'),
  };
}
