/**
 * Each machine is an M/M/1 line. The leader’s is one as well, so what leaves it is a Poisson stream again and does not
 * depend on what came before (Burke’s theorem): with the reads, chance arrivals at every follower.
 */
import { mm1MeanResponse, overload, predicted, silent, type Prediction } from '@under-load/engine';
import { readersOf, type Values } from './parameters.ts';

const BURKE = 'Burke, The Output of a Queuing System, Operations Research 4(6), 1956';

export function theory(values: Values): Record<string, Prediction> {
  const { writeRate, readRate, layout, capacity, delay } = values;
  const readers = readersOf(values);
  const copied = layout === 'copies';
  const writesEach = copied ? writeRate : writeRate / readers;
  const arrivalRate = writesEach + readRate / readers;
  const tooMuch = overload(arrivalRate / capacity);
  const each = predicted(
    writesEach,
    copied ? 'λ_w, on every machine' : 'λ_w / n',
    copied ? 'Every follower carries out every write' : 'A write concerns the one machine that has its key',
  );
  if (tooMuch)
    return { readRoom: tooMuch, readLatency: tooMuch, writesEach: tooMuch, utilisation: tooMuch, lag: tooMuch };
  const response = mm1MeanResponse({ arrivalRate, serviceRate: capacity });
  return {
    readRoom: predicted(
      capacity * readers - writesEach * readers,
      copied ? 'n · (μ − λ_w)' : 'n · μ − λ_w',
      'A machine has the time for reads that writes leave it',
    ),
    readLatency: response,
    writesEach: each,
    utilisation: predicted(
      arrivalRate / capacity,
      copied ? 'ρ = (λ_w + λ_r / n) / μ' : 'ρ = (λ_w + λ_r) / (n μ)',
      'Work that comes in is done',
    ),
    lag: !copied
      ? silent('Nothing is copied.')
      : 'silent' in response
        ? response
        : predicted(response.value + delay / 1000, 'way to a follower + 1 / (μ − λ)', `${response.source}; ${BURKE}`),
  };
}
