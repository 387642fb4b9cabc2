/** Help for one simulation, made from what it declares: nothing here can fall behind the model. */
import { allowedValues, parameterText, type Parameter, type Simulation } from '@under-load/engine';

export function simulationHelp(simulation: Simulation): string {
  const { id, title, summary, version, card } = simulation;
  const parameters = Object.entries<Parameter>(simulation.parameters).map(([name, parameter]): [string, string] => [
    name,
    `${parameter.label}: ${allowedValues(parameter)}; ${parameterText(parameter, parameter.default)} unless set. ${parameter.help ?? ''}`.trim(),
  ]);
  const measures = Object.entries(simulation.measures).map(([name, { label, definition }]): [string, string] => [
    name,
    `${label}. ${definition}`,
  ]);
  const scenarios = Object.entries(simulation.scenarios).map(
    ([name, { title: heading, look, lanes }]): [string, string] => [
      name,
      `${heading}${lanes ? ` (${lanes.length} lanes)` : ''}. ${look}`,
    ],
  );
  const actions = Object.entries(simulation.actions ?? {}).map(([name, { label, roles }]): [string, string] => [
    name,
    `${label}: ${roles.join(', ')}, as in do=${name}:${roles[0]}-1@10`,
  ]);
  return [
    `${title} (${id}, model ${version})`,
    summary,
    '',
    card.models,
    ...section('Parameters', parameters),
    ...section('Scenarios', scenarios),
    ...section('Measures', measures),
    ...section('Interventions', actions),
  ].join('\n');
}

export function simulationList(simulations: readonly Simulation[]): string {
  return columns(simulations.map(({ id, title, summary }) => [id, `${title}. ${summary}`])).join('\n');
}

function section(heading: string, rows: readonly [string, string][]): string[] {
  return rows.length ? ['', heading, ...columns(rows)] : [];
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
