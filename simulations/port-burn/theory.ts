/**
 * Ports are servers without a line: who finds none free is lost. Erlang's loss formula holds for Poisson requests and for
 * any distribution of the time that a port is kept, so constant 60 s are as good as exponential ones.
 */
import { erlangB, md1MeanResponse, predicted, silent, valueOf, type Prediction } from '@under-load/engine';
import { exchangeSeconds, handshakeSeconds, portSeconds, type Values } from './parameters.ts';

const ERLANG =
  'A. K. Erlang, 1917; insensitivity: B. A. Sevastyanov, Theory of Probability and its Applications 2 (1957)';
const COUNTED = 'Counting round trips and work';
const HARDLY = 0.01;

export function theory(values: Values): Readonly<Record<string, Prediction>> {
  return values.lifetime === 'singleton' ? shared(values) : unshared(values);
}

function unshared(values: Values): Readonly<Record<string, Prediction>> {
  const { arrivalRate, ports, lifetime, calls, makingTime, cores } = values;
  if (lifetime !== 'scoped' && calls > 1)
    return {
      failedShare: silent('The calls of one request come together, and Erlang’s formula wants them independent.'),
    };
  const load = (arrivalRate * makingTime) / 1000 / cores;
  if (load >= 1) return { failedShare: silent('Making clients is more work than the processor can do.') };
  const offered = arrivalRate * portSeconds(values);
  const failed = erlangB(ports, offered);
  const formula = 'Erlang B (ports, rate × time a port is kept)';
  const making = makingSeconds(values, load);
  return {
    meanLatency:
      making === null || failed > HARDLY * HARDLY
        ? latencyWhereNobodyWaits(values, load)
        : predictedLatency(values, making),
    cpu: predicted(load, 'rate × work ÷ cores', COUNTED),
    failedShare: predicted(failed, formula, ERLANG),
    throughput: predicted(arrivalRate * (1 - failed), 'rate × (1 − failed)', ERLANG),
    connectionsPerSecond: predicted(arrivalRate * (1 - failed), 'rate × (1 − failed)', ERLANG),
    portsTaken: predicted(offered * (1 - failed), 'rate × (1 − failed) × time a port is kept', 'Little’s law'),
  };
}

/** Seconds until a client is made, its wait for the one core included; null where several cores have no formula here. */
function makingSeconds({ arrivalRate, makingTime, cores }: Values, load: number): number | null {
  if (makingTime === 0) return 0;
  if (cores > 1) return load <= HARDLY ? makingTime / 1000 : null;
  return valueOf(md1MeanResponse({ arrivalRate, serviceRate: 1000 / makingTime }));
}

function latencyWhereNobodyWaits(values: Values, load: number): Prediction {
  if (load > HARDLY)
    return silent('Requests wait for the processor, and which of them then find a port depends on it.');
  return predictedLatency(values, values.makingTime / 1000);
}

function predictedLatency(values: Values, making: number): Prediction {
  const seconds = making + handshakeSeconds(values) + values.calls * exchangeSeconds(values);
  return predicted(seconds, 'making + (handshake + calls) × round trip + calls × service', COUNTED);
}

function shared(values: Values): Readonly<Record<string, Prediction>> {
  const { arrivalRate, calls, ports, connections } = values;
  const busy = arrivalRate * calls * exchangeSeconds(values);
  if (busy >= Math.min(ports, connections))
    return { meanLatency: silent('More calls come than its connections can carry.') };
  if (connections !== Infinity || erlangB(ports, busy) > HARDLY * HARDLY)
    return {
      meanLatency: silent(
        'Calls wait for a connection; for a fixed way and an exponential service there is no formula here.',
      ),
    };
  const once = 'Connections once opened stay open, and soon there are enough';
  return {
    meanLatency: predicted(calls * exchangeSeconds(values), 'calls × (round trip + service)', COUNTED),
    cpu: predicted(0, '0', 'The client was made once, before'),
    failedShare: predicted(0, '0', once),
    throughput: predicted(arrivalRate, 'rate', COUNTED),
    callsPerRequest: predicted(calls, 'calls of a request', COUNTED),
  };
}
