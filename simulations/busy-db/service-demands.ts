/** What one request asks of each tier where it waits for nobody: its service demands, by running the answer as it stands. */
import type { Answer, Job } from './answer.ts';
import { formatInApplication } from './answers/format-in-application.ts';
import { formatInDatabase } from './answers/format-in-database.ts';
import { sumInApplication } from './answers/sum-in-application.ts';
import { sumInDatabase } from './answers/sum-in-database.ts';
import type { Values } from './parameters.ts';

const answers = {
  format: { database: formatInDatabase, application: formatInApplication },
  sum: { database: sumInDatabase, application: sumInApplication },
} as const satisfies Record<Values['job'], Record<Values['place'], Answer>>;

export const answerOf = ({ job, place }: Values): Answer => answers[job][place];

export function jobOf(values: Values): Job {
  const { rows, scanTime, sendTime, receiveTime } = values;
  return {
    query: values.queryTime,
    handle: values.handleTime,
    format: values.formatTime,
    rows,
    scan: (rows * scanTime) / 1000,
    send: (count) => (count * sendTime) / 1000,
    receive: (count) => (count * receiveTime) / 1000,
  };
}

/** Seconds that so many rows are on their way over one connection. */
export function wireSeconds({ rowBytes, bandwidth }: Values, rows: number): number {
  return (8 * rows * rowBytes) / (bandwidth * 1e6);
}

export interface ServiceDemands {
  /** Seconds of a server of the application. */
  readonly application: number;
  /** Seconds of a core of the database. */
  readonly database: number;
  /** Seconds on the wire. */
  readonly wire: number;
  /** Rows that leave the database. */
  readonly rows: number;
}

export function serviceDemands(values: Values): ServiceDemands {
  let [application, database, rows] = [0, 0, 0];
  const tiers = {
    database: {
      *query(query: { readonly compute: number; readonly rows: number }) {
        database += query.compute / 1000;
        rows += query.rows;
      },
    },
    application: {
      *compute(milliseconds: number) {
        application += milliseconds / 1000;
      },
    },
  };
  const answer = answerOf(values)(tiers, jobOf(values));
  while (!answer.next().done);
  return { application, database, wire: wireSeconds(values, rows), rows };
}

/** The most requests a second that no tier can exceed, and the first of those bounds that is reached. */
export function bounds(values: Values): {
  readonly application: number;
  readonly database: number;
  readonly users: number;
} {
  const { application, database, wire } = serviceDemands(values);
  return {
    application: values.servers / application,
    database: values.cores / database,
    users: values.users / (values.think + application + database + wire),
  };
}
