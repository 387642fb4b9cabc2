/** Rows as CSV (RFC 4180): a cell with a comma, a quotation mark or a line break is quoted. */
export type Cell = string | number;

export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(quoted).join(',')).join('\r\n');
}

function quoted(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
