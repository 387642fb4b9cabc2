/** The closed network solved exactly, and counting for what nobody has to wait for. */
import { predicted, type Prediction } from '@under-load/engine';
import { closedRoundThroughput } from './closed-round.ts';
import type { Values } from './parameters.ts';
import { serviceDemands } from './service-demands.ts';

const SOURCE =
  'J. Buzen, Communications of the ACM 16(9), 1973; M. Reiser and S. Lavenberg, Journal of the ACM 27, 1980';

export function theory(values: Values): Readonly<Record<string, Prediction>> {
  const { users, think, servers, cores } = values;
  const { application, database, wire, rows } = serviceDemands(values);
  const throughput = closedRoundThroughput({
    users,
    delay: think + wire,
    stations: [
      { demand: application, servers },
      { demand: database, servers: cores },
    ],
  });
  return {
    throughput: predicted(throughput, 'X of the closed network, by convolution', SOURCE),
    meanLatency: predicted(users / throughput - think, 'U / X − Z', `${SOURCE}; Little’s law`),
    cpu: predicted((throughput * database) / cores, 'X × D ÷ cores', 'Utilisation law'),
    applicationCpu: predicted((throughput * application) / servers, 'X × D ÷ servers', 'Utilisation law'),
    callsPerRequest: predicted(1, 'one query a request', 'Counting'),
    rowsPerRequest: predicted(rows, 'the rows of its query', 'Counting'),
  };
}
