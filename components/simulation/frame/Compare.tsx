/** A second lane that differs in one parameter, and the way back to one. */
import type { ParameterValue } from '@under-load/engine';
import type { VNode } from 'preact';
import { comparisons, compareWith, stopComparing } from '../figure/compare.ts';
import { MOST_LANES } from '../figure/lanes.ts';
import { laterStrings } from '../later-strings.ts';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';

export function Compare({ context }: { context: FrameContext }): VNode | null {
  const { simulation, state, dispatch, uid } = context;
  const values = state.lanes[0]?.scenario.parameters;
  if (!values) return null;
  const groups = comparisons(simulation, values).filter(
    ({ name, options }) => options.length > 0 && !state.lock.includes(name) && !state.hide.includes(name),
  );
  if (groups.length === 0) return null;
  return (
    <div class="compare">
      {state.lanes.length < MOST_LANES && (
        <div class="knob">
          <label for={`${uid}-compare`}>{laterStrings.compare}</label>
          <select
            id={`${uid}-compare`}
            value=""
            onChange={(event) => {
              const [group, option] = event.currentTarget.value.split(' ').map(Number);
              const chosen = groups[group ?? -1];
              event.currentTarget.value = '';
              if (chosen)
                dispatch(compareWith(simulation, chosen.name, chosen.options[option ?? 0]?.value as ParameterValue));
            }}
          >
            <option value="" selected>
              {laterStrings.choose}
            </option>
            {groups.map(({ name, label, options }, group) => (
              <optgroup key={name} label={label}>
                {options.map((option, index) => (
                  <option key={option.label} value={`${group} ${index}`}>
                    {option.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      )}
      {state.lanes.length > 1 &&
        state.lanes.map(({ label }, lane) => (
          <button key={lane} type="button" class="key" onClick={() => dispatch(stopComparing(simulation, lane))}>
            {strings.remove(label)}
          </button>
        ))}
    </div>
  );
}
