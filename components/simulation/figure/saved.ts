/**
 * What a reader takes away from a figure, as text: everything that happened in the runs that are shown, the measures on both
 * horizons, and the scenario itself, from which anyone makes the same runs again. Times are in seconds, or in steps.
 */
import { hashRun, parameterText } from '@under-load/engine';
import type { Lane, Model, Parameter, ParameterValue } from '@under-load/engine';
import { csvText } from '../csv-text.ts';
import type { Cell } from '../csv-text.ts';
import type { LongRun } from './long-run.ts';
import { reference } from './reference.ts';
import type { Scenarios } from './reference.ts';
import type { Shown } from './shown.ts';

export interface Saving {
  readonly model: Model;
  readonly lanes: readonly Lane[];
  readonly shown: Shown;
  /** One a lane; null where nothing has been measured. */
  readonly longRuns: readonly (LongRun | null)[];
  readonly preset: string;
  readonly at: number;
  /** The address that opens this. */
  readonly link: string;
}

export type SavedKind = 'picture.svg' | 'events.csv' | 'measures.csv' | 'scenario.json';

/** `lb-arena-two-rules-seed-7-events.csv`. */
export function fileName(
  { model, preset, lanes }: Pick<Saving, 'model' | 'preset' | 'lanes'>,
  kind: SavedKind,
): string {
  return `${[model.id, preset, `seed-${lanes[0]?.scenario.seed ?? 1}`].filter(Boolean).join('-')}-${kind}`;
}

const EVENTS = ['lane', 'at', 'place', 'item', 'kind', 'edge', 'status', 'sentence'] as const;

export function eventsCsv({ shown }: Pick<Saving, 'shown'>): string {
  const rows = shown.replays.flatMap((replay, lane) =>
    replay.happenings.slice(0, replay.happenings.times.length).map((happening): Cell[] => {
      const { at, thing, item, kind, edge, status } = happening;
      const moment = replay.at(at);
      return [
        ...[shown.labels[lane] ?? '', at, thing >= 0 ? moment.label(thing) : '', item >= 0 ? moment.name(item) : ''],
        ...[kind, edge ?? '', status, replay.say(happening) ?? ''],
      ];
    }),
  );
  return csvText([[...EVENTS], ...rows]);
}

const MEASURES = ['lane', 'measure', 'unit', 'in_window', 'value', 'low', 'high', 'theory', 'seeds'] as const;

export function measuresCsv({ model, lanes, shown, longRuns }: Saving): string {
  const rows = lanes.flatMap(({ label }, lane) =>
    Object.entries(model.measures).map(([name, { unit, studyOnly }]): Cell[] => {
      const longRun = longRuns[lane];
      const { value = NaN, halfWidth = null } = longRun?.measures[name] ?? {};
      const prediction = longRun?.theory[name];
      return [
        ...[label, name, unit, studyOnly ? '' : known(shown.replays[lane]?.run.measures[name])],
        ...[
          known(value),
          halfWidth === null ? '' : known(value - halfWidth),
          halfWidth === null ? '' : known(value + halfWidth),
        ],
        ...[prediction && 'value' in prediction ? known(prediction.value) : '', longRun?.seeds ?? ''],
      ];
    }),
  );
  return csvText([[...MEASURES], ...rows]);
}

const known = (value: number | undefined): Cell => (value === undefined || Number.isNaN(value) ? '' : value);

/**
 * `reference` is all that is shown in the words of the command line: `npm run simulate -- 'lb-arena?…' --shown --hash` prints
 * the `run.hash` of every lane, one a line. A lane's own `reference` is that lane alone. Values are written as links write
 * them, so that unlimited ones survive.
 */
export function scenarioJson({ model, lanes, shown, longRuns, preset, at, link }: Saving): string {
  const saved = {
    simulation: model.id,
    model: model.version,
    preset,
    reference: reference(model, lanes.map(({ scenario }) => scenario) as unknown as Scenarios),
    link,
    at,
    lanes: lanes.map(({ label, scenario }, lane) => {
      const run = shown.replays[lane]?.run;
      const longRun = longRuns[lane];
      return {
        label,
        reference: reference(model, [scenario]),
        parameters: Object.fromEntries(
          Object.entries<Parameter>(model.parameters).map(([name, parameter]) => [
            name,
            parameterText(parameter, scenario.parameters[name] as ParameterValue),
          ]),
        ),
        seed: scenario.seed,
        interventions: scenario.interventions,
        run: run && { hash: hashRun(run), demand: run.demandHash, window: run.window, measures: run.measures },
        study: longRun && { seeds: longRun.seeds, measures: longRun.measures, theory: longRun.theory },
      };
    }),
  };
  return JSON.stringify(saved, null, 2);
}
