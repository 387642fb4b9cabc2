/** Reports as CSV (RFC 4180), one line for each measure of each lane, for spreadsheets and plots. Nothing known is left empty. */
import { csvText, type Cell } from '../../components/simulation/csv-text.ts';
import { lanesOf, type Report } from './report.ts';
import type { SweepReport } from './sweep.ts';

const COLUMNS = ['lane', 'measure', 'unit', 'value', 'low', 'high', 'theory', 'seeds'] as const;

export function reportCsv(report: Report | SweepReport): string {
  if (!('points' in report)) return csvText([[...COLUMNS], ...rowsOf(report, report.seeds ?? '')]);
  const rows = report.points.flatMap((point) =>
    rowsOf({ simulation: report.simulation, version: report.version, ...point }, report.seeds).map((row) => [
      point.value,
      ...row,
    ]),
  );
  return csvText([[report.sweep.parameter, ...COLUMNS], ...rows]);
}

/** Times are in seconds, as everywhere but on the screen. */
function rowsOf(report: Report, seeds: Cell): Cell[][] {
  return lanesOf(report).flatMap(({ label = '', measures }) =>
    Object.entries(measures).map(([name, { unit, value, interval, theory }]): Cell[] => [
      label,
      name,
      unit,
      value ?? '',
      interval?.[0] ?? '',
      interval?.[1] ?? '',
      theory?.value ?? '',
      seeds,
    ]),
  );
}
