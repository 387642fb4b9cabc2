/** What an instrument shows of the sick shop, beside what it showed last week. */
import type { VNode } from 'preact';
import { instruments, type InstrumentName, type Row } from './instruments.ts';
import type { Readings } from './readings.ts';
import { words } from './words.ts';

interface Looked {
  readonly instrument: InstrumentName;
  readonly now: Readings;
  readonly lastWeek: Readings;
}

export function Looked({ instrument, now, lastWeek }: Looked): VNode {
  const { label, shows, rows } = instruments[instrument];
  const [is, was] = [rows(now), rows(lastWeek)];
  const same = is.every(([what], row) => was[row]?.[0] === what);
  return (
    <section class="looked">
      <h4>{label}</h4>
      <p>{shows}</p>
      {same ? (
        <Table
          heads={[words.now, words.lastWeek]}
          rows={is.map(([what, value], row) => [what, value, was[row]?.[1] ?? ''])}
        />
      ) : (
        <>
          <Table heads={[words.now]} rows={is} />
          <Table heads={[words.lastWeek]} rows={was} />
        </>
      )}
    </section>
  );
}

function Table({
  heads,
  rows,
}: {
  readonly heads: readonly string[];
  readonly rows: readonly (Row | readonly string[])[];
}): VNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, ...values]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            {values.map((value, column) => (
              <td key={heads[column]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
