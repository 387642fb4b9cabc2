/** A report as a table for people: measure, value ± interval, theory or why it is silent. */
import { scenarioPairs, type Lane, type Simulation } from '@under-load/engine';
import { amount, amountWithin } from '../../components/simulation/amount.ts';
import { lanesOf, type LaneReport, type MeasureReport, type Report } from './report.ts';

type Unit = Simulation['measures'][string]['unit'];

export function reportTable(simulation: Simulation, report: Report, lanes: readonly Lane[]): string {
  const scenario = report.preset ? `, scenario ${report.preset}` : '';
  const lines = [`${simulation.title} (${simulation.id}, model ${simulation.version}${scenario})`];
  for (const [index, lane] of lanesOf(report).entries()) {
    const changed = scenarioPairs(simulation, (lanes[index] as Lane).scenario).map((pair) => pair.join('='));
    lines.push(
      '',
      [lane.label, changed.join(' ') || 'all as it is by default'].filter(Boolean).join(': '),
      ...laneLines(simulation, report, lane),
    );
  }
  for (const { lane, measure, value, interval } of report.differences ?? []) {
    const words = simulation.measures[measure];
    lines.push(
      '',
      `${words?.label ?? measure}, ${lane} less ${lanesOf(report)[0]?.label}, seed by seed: ${within(value, interval, words?.unit as Unit)}`,
    );
  }
  return lines.join('\n');
}

function laneLines(simulation: Simulation, report: Report, lane: LaneReport): string[] {
  const { shown } = lane;
  const { batches } = report;
  const horizon = batches
    ? `In one long run of seed ${batches.seed}, ${batches.count} batches of ${amount(batches.length, simulation.clock.unit === 'steps' ? 'steps' : 's')} each (± is the 95 % interval)`
    : shown
      ? `In the window shown, ${amount(shown.window.from, 's')} to ${amount(shown.window.until, 's')} of seed ${shown.seed}`
      : report.seeds === 1
        ? 'In the long run, seed 1'
        : `In the long run, seeds 1 to ${report.seeds} (± is the 95 % interval)`;
  const rows = Object.entries(lane.measures).map(([name, measure]): [string, string, string] => {
    const words = simulation.measures[name];
    return [
      words?.label ?? name,
      within(measure.value, measure.interval, words?.unit as Unit),
      theoryText(measure, words?.unit as Unit),
    ];
  });
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  return [
    horizon,
    ...rows.map(([name, value, theory]) =>
      `  ${name.padEnd(widths[0] as number)}  ${value.padEnd(widths[1] as number)}  ${theory}`.trimEnd(),
    ),
    ...alike(simulation, report, lane),
    ...(shown
      ? [`  run ${shown.hash}, demand ${shown.demandHash}`, ...shown.notices.map((notice) => `  ${notice}`)]
      : []),
  ];
}

/** Batches that resemble their neighbours more than chance lets them make an interval that is too narrow. */
function alike(simulation: Simulation, { batches }: Report, { measures }: LaneReport): string[] {
  const most = 2 / Math.sqrt(batches?.count ?? 0);
  return Object.entries(measures)
    .filter(([, { correlation = 0 }]) => correlation > most)
    .map(
      ([name, { correlation = 0 }]) =>
        `  Neighbouring batches of “${simulation.measures[name]?.label ?? name}” are alike (correlation ${correlation.toFixed(2)}): its interval is too narrow. Take seeds instead.`,
    );
}

function within(value: number | null, interval: readonly [number, number] | undefined, unit: Unit): string {
  return value === null ? '–' : amountWithin(value, interval ? (interval[1] - interval[0]) / 2 : null, unit);
}

function theoryText({ theory, assumption }: MeasureReport, unit: Unit): string {
  if (theory) return `theory ${amount(theory.value, unit)}: ${theory.formula} (${theory.source})`;
  return assumption ? `no theory: ${assumption}` : '';
}
