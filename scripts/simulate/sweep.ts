/** The same report at each value of one parameter, all on the same seeds. */
import { resolveLanes, type Lane, type Simulation } from '@under-load/engine';
import { measure } from './measure.ts';
import { studyReport, type Report } from './report.ts';
import type { Request } from './request.ts';
import { sweepValues } from './sweep-values.ts';
import { UsageError } from './usage-error.ts';

export interface SweepReport {
  readonly simulation: string;
  readonly version: number;
  readonly preset?: string;
  readonly seeds: number;
  readonly sweep: { readonly parameter: string; readonly label: string; readonly unit?: string };
  readonly points: readonly SweepPointReport[];
}

export type SweepPointReport = { readonly value: string } & Omit<Report, 'simulation' | 'version' | 'preset' | 'seeds'>;

/** What was asked for but for the sweep: the scenario’s name and how many lanes it shows. */
export interface Asked {
  readonly preset: string | null;
  readonly lanes: number;
}

/** Throws a UsageError where a value cannot be taken, before anything is measured. */
export async function sweepReport(
  simulation: Simulation,
  request: Request,
  { preset, lanes }: Asked,
): Promise<SweepReport> {
  const { parameter, values } = sweepValues(simulation, request.sweep ?? '');
  const set = request.text.split('&').some((pair) => pair.startsWith(`${parameter}=`));
  if (set) throw new UsageError(`${parameter} is both set and swept: leave one of the two out.`);
  const points = values.map((value): readonly Lane[] => {
    const text = [request.text, `${parameter}=${value}`].filter(Boolean).join('&');
    const resolved = resolveLanes(simulation, { preset: request.preset, text });
    const [problem] = resolved.problems;
    if (problem) throw new UsageError(`${problem.where}: found ${problem.found}, allowed is ${problem.allowed}.`);
    return resolved.lanes.slice(0, lanes);
  });
  const studies = await measure(simulation, points.flat(), request);
  const reports = points.map((point, i) =>
    studyReport(simulation, preset, point, studies.slice(i * lanes, (i + 1) * lanes)),
  );
  const { label, unit } = simulation.parameters[parameter] as { label: string; unit?: string };
  return {
    simulation: simulation.id,
    version: simulation.version,
    ...(preset === null ? {} : { preset }),
    seeds: reports[0]?.seeds ?? 0,
    sweep: { parameter, label, ...(unit === undefined ? {} : { unit }) },
    points: reports.map((report, i) => pointOf(values[i] as string, report)),
  };
}

function pointOf(value: string, report: Report): SweepPointReport {
  const { parameters, measures, lanes, differences } = report;
  return {
    value,
    ...(parameters ? { parameters } : {}),
    ...(measures ? { measures } : {}),
    ...(lanes ? { lanes } : {}),
    ...(differences ? { differences } : {}),
  };
}
