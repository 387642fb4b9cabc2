/**
 * Scan: read every page of the table, first to last, and keep the rows that match. It costs the same whether one row
 * matches or all of them, and the disk never has to jump.
 */
import { TABLE, type PageRead, type Table } from '../table.ts';

export function* scan(table: Table): Generator<PageRead> {
  for (let page = 0; page < table.pages; page++) yield { part: TABLE, page };
}
