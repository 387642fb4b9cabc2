/** What a sweep is asked: along which parameter, from where to where, which measure. */
import type { Parameter } from '@under-load/engine';
import type { VNode } from 'preact';
import { setSweep, sweepable, usualRange } from '../figure/sweep-ask.ts';
import type { SweepAsk } from '../figure/sweep-ask.ts';
import { sweepStrings } from '../sweep-strings.ts';
import type { FrameContext } from './context.ts';

export interface SweepAsksProps {
  readonly context: FrameContext;
  readonly ask: SweepAsk;
  readonly log: boolean;
  readonly setLog: (log: boolean) => void;
}

export function SweepAsks({ context, ask, log, setLog }: SweepAsksProps): VNode {
  const { simulation, state, dispatch, uid } = context;
  const parameter = simulation.parameters[ask.parameter] as Parameter;
  const along = (name: string) => {
    const values = state.lanes[0]?.scenario.parameters ?? {};
    dispatch(
      setSweep({ ...ask, parameter: name, range: usualRange(simulation.parameters[name] as Parameter, values, name) }),
    );
  };
  const end = (which: 'from' | 'to') => {
    if (!ask.range || parameter.kind !== 'number') return null;
    const { range } = ask;
    const { min, max, step, unit } = parameter;
    const change = (typed: number) => {
      const value = Math.min(max, Math.max(min, step === 1 ? Math.round(typed) : typed));
      const changed = { ...range, [which]: value };
      if (Number.isFinite(value) && changed.from < changed.to) dispatch(setSweep({ ...ask, range: changed }));
    };
    return (
      <label>
        {sweepStrings[which]}
        <input
          type="number"
          class="number"
          min={min}
          max={max}
          step="any"
          value={range[which]}
          onChange={(event) => {
            change(event.currentTarget.valueAsNumber);
            event.currentTarget.value = String(range[which]);
          }}
        />
        {which === 'to' && unit}
      </label>
    );
  };
  return (
    <div class="asks">
      <div class="knob">
        <label for={`${uid}-along`}>{sweepStrings.along}</label>
        <select id={`${uid}-along`} value={ask.parameter} onChange={(event) => along(event.currentTarget.value)}>
          {sweepable(simulation, state).map((name) => (
            <option key={name} value={name} selected={name === ask.parameter}>
              {simulation.parameters[name]?.label}
            </option>
          ))}
        </select>
      </div>
      {ask.range && (
        <div class="ends">
          {end('from')}
          {end('to')}
        </div>
      )}
      <div class="knob">
        <label for={`${uid}-swept-measure`}>{sweepStrings.measure}</label>
        <select
          id={`${uid}-swept-measure`}
          value={ask.measure}
          onChange={(event) => dispatch(setSweep({ ...ask, measure: event.currentTarget.value }))}
        >
          {Object.entries(simulation.measures).map(([name, { label }]) => (
            <option key={name} value={name} selected={name === ask.measure}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <label class="check">
        <input type="checkbox" checked={log} onChange={(event) => setLog(event.currentTarget.checked)} />
        {sweepStrings.log}
      </label>
    </div>
  );
}
