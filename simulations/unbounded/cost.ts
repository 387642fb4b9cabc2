/** What an answer costs where nobody waits for anybody, by counting rows. */
import { all } from './listings/all.ts';
import { keyset } from './listings/keyset.ts';
import { offset } from './listings/offset.ts';
import type { Listing } from './listing.ts';
import type { Values } from './parameters.ts';
import { wholeList } from './reader.ts';
import { execute, rowsOf, type Result } from './table.ts';

export const listings = { all, offset, keyset } as const satisfies Record<string, Listing>;

export const bytesOf = ({ sent }: Result, { rowBytes }: Values): number => sent * rowBytes;

/** Seconds that a core computes. */
export function workOf({ read }: Result, { requestTime, rowTime }: Values): number {
  return requestTime / 1e3 + (read * rowTime) / 1e6;
}

/** Seconds that the answer is on the line to its reader. */
export function sendSeconds(result: Result, values: Values): number {
  return (bytesOf(result, values) * 8) / (values.bandwidth * 1e6);
}

export const secondsOf = (result: Result, values: Values): number =>
  workOf(result, values) + sendSeconds(result, values);

/** The answer that a person gets who opens the list. */
export function firstAnswer(values: Values): Result {
  return execute(listings[values.listing]({ page: 0, lastSeen: -1, size: values.pageSize }), rowsOf(values));
}

export interface FullRead {
  readonly requests: number;
  readonly rowsRead: number;
  /** Seconds of a core. */
  readonly work: number;
  /** Seconds from the first request to the last row. */
  readonly seconds: number;
}

/** Reading the list to its end. */
export function fullRead(values: Values): FullRead {
  const rows = rowsOf(values);
  let [requests, rowsRead, work, seconds] = [0, 0, 0, 0];
  const reading = wholeList(listings[values.listing], values.pageSize, rows, function* (query) {
    const result = execute(query, rows);
    requests++;
    rowsRead += result.read;
    work += workOf(result, values);
    seconds += secondsOf(result, values);
    return result;
  });
  while (!reading.next().done);
  return { requests, rowsRead, work, seconds };
}
