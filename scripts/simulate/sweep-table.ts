/** A sweep as tables for people: one a measure, a line a value, for each lane what was measured and what theory says. */
import type { Simulation } from '@under-load/engine';
import { amount, amountWithin } from '../../components/simulation/amount.ts';
import { lanesOf, type MeasureReport } from './report.ts';
import type { SweepPointReport, SweepReport } from './sweep.ts';

type Unit = Simulation['measures'][string]['unit'];

export function sweepTable(simulation: Simulation, report: SweepReport): string {
  const { sweep, points, seeds, preset } = report;
  const unit = sweep.unit ? ` (${sweep.unit})` : '';
  const lines = [
    `${simulation.title} (${simulation.id}, model ${simulation.version}${preset ? `, scenario ${preset}` : ''})`,
    `${sweep.label}${unit} swept, ${seeds === 1 ? 'seed 1' : `seeds 1 to ${seeds} at each value (± is the 95 % interval)`}`,
  ];
  for (const [name, { label, unit: measured }] of Object.entries(simulation.measures)) {
    const foretold = points.some((point) => lanesIn(point).some(({ measures }) => measures[name]?.theory));
    const rows = points.map((point) => cells(point, name, measured, foretold));
    lines.push('', label, ...aligned([headings(report, foretold), ...rows]));
    lines.push(...silences(points, name).map((silence) => `  ${silence}`));
  }
  return lines.join('\n');
}

const lanesIn = (point: SweepPointReport) => lanesOf({ simulation: '', version: 0, ...point });

function headings({ sweep, points }: SweepReport, foretold: boolean): string[] {
  const lanes = lanesIn(points[0] as SweepPointReport);
  return [sweep.parameter, ...lanes.flatMap(({ label }) => [label ?? 'measured', ...(foretold ? ['theory'] : [])])];
}

function cells(point: SweepPointReport, name: string, unit: Unit, foretold: boolean): string[] {
  return [
    point.value,
    ...lanesIn(point).flatMap(({ measures }) => {
      const measure = measures[name] as MeasureReport;
      const theory = measure.theory ? amount(measure.theory.value, unit) : '';
      return foretold ? [within(measure, unit), theory] : [within(measure, unit)];
    }),
  ];
}

function within({ value, interval }: MeasureReport, unit: Unit): string {
  return value === null ? '–' : amountWithin(value, interval ? (interval[1] - interval[0]) / 2 : null, unit);
}

/** Why theory says nothing, once for all values at which it says so. */
function silences(points: readonly SweepPointReport[], name: string): string[] {
  const said = new Map<string, string[]>();
  for (const point of points)
    for (const { measures } of lanesIn(point)) {
      const { assumption } = measures[name] as MeasureReport;
      if (assumption) said.set(assumption, [...new Set([...(said.get(assumption) ?? []), point.value])]);
    }
  return [...said].map(([assumption, values]) => `no theory at ${values.join(', ')}: ${assumption}`);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] as number)).join('  ')}`.trimEnd());
}
