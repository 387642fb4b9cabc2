/**
 * A study or a shown run as plain data, for people's tables and for other programs. Nothing in it depends on when or
 * where it was made: the same command gives the same bytes.
 */
import {
  batchedRun,
  hashRun,
  pairedDifference,
  parameterText,
  run,
  type BatchedRun,
  type Lane,
  type Parameter,
  type ParameterValue,
  type Simulation,
} from '@under-load/engine';
import type { LaneStudy } from './measure.ts';

export interface MeasureReport {
  /** null where there was nothing to measure. */
  readonly value: number | null;
  readonly unit: string;
  /** The 95 % interval, low and high; absent where one seed says everything or is all there is. */
  readonly interval?: readonly [number, number];
  readonly theory?: { readonly value: number; readonly formula: string; readonly source: string };
  /** Why theory is silent. */
  readonly assumption?: string;
  /** Only of one long run: how alike neighbouring batches are, from −1 to 1. */
  readonly correlation?: number;
}

export interface LaneReport {
  readonly label?: string;
  readonly parameters: Readonly<Record<string, number | string | boolean | readonly object[]>>;
  readonly measures: Readonly<Record<string, MeasureReport>>;
  /** Only of a shown run. */
  readonly shown?: {
    readonly seed: number;
    readonly window: { readonly from: number; readonly until: number };
    readonly hash: string;
    readonly demandHash: string;
    readonly notices: readonly string[];
  };
}

export interface Report extends Partial<LaneReport> {
  readonly simulation: string;
  readonly version: number;
  /** Absent where none was named. */
  readonly preset?: string;
  /** How many seeds were measured, 1 to this; absent for a shown run. */
  readonly seeds?: number;
  /** Only of one long run: how it was cut, in seconds or steps. */
  readonly batches?: {
    readonly seed: number;
    readonly count: number;
    readonly length: number;
    readonly warmUp: number;
  };
  /** Where the scenario has lanes, they stand here and not beside `seeds`. */
  readonly lanes?: readonly LaneReport[];
  /** Each further lane against the first, paired by seed: lane − first. */
  readonly differences?: readonly {
    readonly lane: string;
    readonly measure: string;
    readonly value: number | null;
    readonly interval?: readonly [number, number];
  }[];
}

export function studyReport(
  simulation: Simulation,
  preset: string | null,
  lanes: readonly Lane[],
  studies: readonly LaneStudy[],
): Report {
  const measured = studies[0]?.seeds ?? 0;
  const reports = lanes.map((lane, index) => laneOfStudy(simulation, lane, studies[index] as LaneStudy));
  const head = {
    simulation: simulation.id,
    version: simulation.version,
    ...(preset === null ? {} : { preset }),
    seeds: measured,
  };
  if (reports.length === 1) return { ...head, ...reports[0] };
  const finding = simulation.scenarios[preset ?? '']?.finding ?? (Object.keys(simulation.measures)[0] as string);
  const differences = studies.slice(1).map((each, index) => {
    const { value, halfWidth } = pairedDifference(each, studies[0] as LaneStudy, finding);
    return { lane: lanes[index + 1]?.label ?? '', measure: finding, ...estimateReport(value, halfWidth) };
  });
  return {
    ...head,
    lanes: reports.map((report, index) => ({ label: lanes[index]?.label ?? '', ...report })),
    differences,
  };
}

/** One long run of each lane in batches, with intervals by batch means. */
export function batchedReport(
  simulation: Simulation,
  preset: string | null,
  lanes: readonly Lane[],
  batches: number,
): Report {
  const runs = lanes.map(({ scenario }) => batchedRun(simulation, scenario, { batches }));
  const reports = runs.map(({ scenario, measures }, index): LaneReport => {
    const theory = simulation.theory?.(scenario.parameters as never) ?? {};
    const report = laneOfStudy(simulation, lanes[index] as Lane, { seeds: 1, measures: estimatesOf(measures), theory });
    const correlated = Object.entries(report.measures).map(([name, measure]): [string, MeasureReport] => {
      const correlation = measures[name]?.correlation ?? NaN;
      return [name, Number.isFinite(correlation) ? { ...measure, correlation } : measure];
    });
    return {
      ...(lanes.length > 1 ? { label: lanes[index]?.label ?? '' } : {}),
      ...report,
      measures: Object.fromEntries(correlated),
    };
  });
  const { warmUp, batch } = runs[0] as BatchedRun;
  const head = {
    simulation: simulation.id,
    version: simulation.version,
    ...(preset === null ? {} : { preset }),
    batches: { seed: lanes[0]?.scenario.seed ?? 1, count: batches, length: batch, warmUp },
  };
  return reports.length === 1 ? { ...head, ...reports[0] } : { ...head, lanes: reports };
}

function estimatesOf(measures: BatchedRun['measures']): LaneStudy['measures'] {
  return Object.fromEntries(
    Object.entries(measures).map(([name, { value, halfWidth, perBatch }]) => [
      name,
      { value, halfWidth, perSeed: perBatch },
    ]),
  );
}

export function shownReport(simulation: Simulation, preset: string | null, lanes: readonly Lane[]): Report {
  const reports = lanes.map(({ scenario, label }): LaneReport => {
    const shown = run(simulation, scenario);
    const measures: Record<string, MeasureReport> = {};
    for (const [name, { unit, studyOnly }] of Object.entries(simulation.measures))
      if (!studyOnly) measures[name] = { ...estimateReport(shown.measures[name] ?? NaN, null), unit };
    return {
      ...(lanes.length > 1 ? { label } : {}),
      parameters: parametersReport(simulation, scenario.parameters),
      measures,
      shown: {
        seed: scenario.seed,
        window: shown.window,
        hash: hashRun(shown),
        demandHash: shown.demandHash,
        notices: shown.notices,
      },
    };
  });
  const head = { simulation: simulation.id, version: simulation.version, ...(preset === null ? {} : { preset }) };
  return reports.length === 1 ? { ...head, ...reports[0] } : { ...head, lanes: reports };
}

/** The lanes of a report, whether it has one or several. */
export function lanesOf(report: Report): readonly LaneReport[] {
  return report.lanes ?? [{ ...report, parameters: report.parameters ?? {}, measures: report.measures ?? {} }];
}

function laneOfStudy(simulation: Simulation, lane: Lane, { measures: estimates, theory }: LaneStudy): LaneReport {
  const measures: Record<string, MeasureReport> = {};
  for (const [name, { unit }] of Object.entries(simulation.measures)) {
    const estimate = estimates[name];
    const prediction = theory[name];
    measures[name] = {
      ...estimateReport(estimate?.value ?? NaN, estimate?.halfWidth ?? null),
      unit,
      ...(prediction && ('silent' in prediction ? { assumption: prediction.silent } : { theory: prediction })),
    };
  }
  return { parameters: parametersReport(simulation, lane.scenario.parameters), measures };
}

function estimateReport(value: number, halfWidth: number | null): Pick<MeasureReport, 'value' | 'interval'> {
  if (!Number.isFinite(value)) return { value: null };
  return halfWidth === null || !Number.isFinite(halfWidth)
    ? { value }
    : { value, interval: [value - halfWidth, value + halfWidth] };
}

/** Values as JSON can hold them: an unlimited number is the word. */
function parametersReport(
  simulation: Simulation,
  values: Readonly<Record<string, ParameterValue>>,
): LaneReport['parameters'] {
  return Object.fromEntries(
    Object.entries<Parameter>(simulation.parameters).map(([name, parameter]) => {
      const value = values[name] ?? parameter.default;
      return [name, value === Infinity ? parameterText(parameter, value) : value];
    }),
  );
}
