/** The controls of a figure: the one that matters first, those of everyday use, and the rest under "More". */
import type { Parameter, ParameterValue } from '@under-load/engine';
import type { VNode } from 'preact';
import { splitParameters } from '../figure/lanes.ts';
import { setValue } from '../figure/set-value.ts';
import { Control } from './Control.tsx';
import type { FrameContext } from './context.ts';
import { ListEditor } from './ListEditor.tsx';

export type Drawer = 'lead' | 'everyday' | 'advanced';

export function parametersIn(
  { simulation, state }: Pick<FrameContext, 'simulation' | 'state'>,
  drawer: Drawer,
): readonly string[] {
  const lead = state.preset.lead ?? simulation.lead;
  return Object.entries<Parameter>(simulation.parameters).flatMap(([name, parameter]) => {
    if (state.hide.includes(name)) return [];
    const matters = state.lanes.some(({ scenario }) => parameter.when?.(scenario.parameters) ?? true);
    const its: Drawer = name === lead ? 'lead' : parameter.advanced ? 'advanced' : 'everyday';
    return matters && its === drawer ? [name] : [];
  });
}

export function Controls({ context, drawer }: { context: FrameContext; drawer: Drawer }): VNode | null {
  const names = parametersIn(context, drawer);
  if (names.length === 0) return null;
  return (
    <div class={`knobs ${drawer}`}>
      {names.map((name) => (
        <Knob key={name} name={name} context={context} />
      ))}
      {drawer === 'lead' && <Readings context={context} />}
    </div>
  );
}

/** Numbers that follow from the controls, such as the load that rate and servers make; each once where lanes agree. */
function Readings({ context: { simulation, state } }: { context: FrameContext }): VNode | null {
  const all = state.lanes.flatMap(({ scenario }) => simulation.readings?.(scenario.parameters as never) ?? []);
  const labels = [...new Set(all.map(({ label }) => label))];
  if (labels.length === 0) return null;
  return (
    <dl class="readings">
      {labels.map((label) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{[...new Set(all.flatMap((reading) => (reading.label === label ? [reading.text] : [])))].join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Knob({ name, context: { simulation, state, dispatch, uid } }: { name: string; context: FrameContext }): VNode {
  const parameter = simulation.parameters[name] as Parameter;
  const locked = state.lock.includes(name);
  const split = splitParameters(simulation, state.lanes, state.preset).includes(name);
  const change = (lane?: number) => (value: ParameterValue) => dispatch(setValue(simulation, name, value, lane));
  const one = (lane: number, only: boolean): VNode => {
    const { scenario } = state.lanes[lane] as FrameContext['state']['lanes'][number];
    const id = `${uid}-${name}${only ? `-${lane}` : ''}`;
    const value = scenario.parameters[name] as ParameterValue;
    const to = change(only ? lane : undefined);
    if (parameter.kind === 'list')
      return <ListEditor id={id} parameter={parameter} records={value as never} locked={locked} change={to} />;
    return (
      <Control
        id={id}
        parameter={parameter}
        value={value}
        values={scenario.parameters}
        label={parameter.label}
        lane={only ? lane : undefined}
        locked={locked}
        change={to}
      />
    );
  };
  if (!split) return one(0, false);
  return (
    <div class="split" role="group" aria-label={parameter.label}>
      {state.lanes.map(
        ({ scenario }, lane) =>
          (parameter.when?.(scenario.parameters) ?? true) && <div key={lane}>{one(lane, true)}</div>,
      )}
    </div>
  );
}
