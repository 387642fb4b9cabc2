/** The scenarios that come with a simulation, and the one line on what to look for. */
import type { VNode } from 'preact';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';

interface PresetsProps {
  readonly context: FrameContext;
  readonly titles: readonly (readonly [name: string, title: string])[];
  readonly look: string | undefined;
}

export function Presets({ context: { state, dispatch, services, uid }, titles, look }: PresetsProps): VNode {
  const take = async (name: string) => {
    const [whole, { takePreset }] = await Promise.all([services?.whole(), import('../figure/follow.ts')]);
    if (whole) dispatch(takePreset(whole, name));
  };
  return (
    <div class="presets">
      <div class="knob">
        <label for={`${uid}-preset`}>{strings.presets}</label>
        <select
          id={`${uid}-preset`}
          value={state.preset.name}
          onChange={(event) => void take(event.currentTarget.value)}
        >
          {titles.map(([name, title]) => (
            <option key={name} value={name} selected={name === state.preset.name}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <p>{look}</p>
    </div>
  );
}
