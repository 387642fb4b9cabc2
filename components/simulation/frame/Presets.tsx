/** The scenarios that come with a simulation, and the one line on what to look for. */
import type { VNode } from 'preact';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';

export function Presets({ context: { simulation, state, dispatch, uid } }: { context: FrameContext }): VNode {
  return (
    <div class="presets">
      <div class="knob">
        <label for={`${uid}-preset`}>{strings.presets}</label>
        <select
          id={`${uid}-preset`}
          value={state.preset}
          onChange={(event) => dispatch({ do: 'preset', preset: event.currentTarget.value })}
        >
          {Object.entries(simulation.scenarios).map(([name, { title }]) => (
            <option key={name} value={name} selected={name === state.preset}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <p>{simulation.scenarios[state.preset]?.look}</p>
    </div>
  );
}
