/** What a reader may do to the running system at the play head, and what has been done, each removable. */
import type { Model } from '@under-load/engine';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { intervene, withdraw } from '../figure/change-run.ts';
import { interventionWords } from '../figure/intervention-words.ts';
import { timeWords } from '../figure/shown.ts';
import { chooseThing } from '../figure/state.ts';
import { laterStrings } from '../later-strings.ts';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';

export function Actions({ context }: { context: FrameContext }): VNode | null {
  const { simulation, state, shown, at, dispatch, uid } = context;
  const things = shown.replays[0]?.run.scene.things ?? [];
  const actions = Object.entries(simulation.actions ?? {});
  const able = things.flatMap(({ role }, thing) =>
    actions.some(([, { roles }]) => roles.includes(role)) ? [thing] : [],
  );
  const chosen = state.chosen !== null && able.includes(state.chosen) ? state.chosen : (able[0] ?? -1);
  const done = state.lanes[0]?.scenario.interventions ?? [];
  const its = actions.filter(([, { roles }]) => roles.includes(things[chosen]?.role ?? ''));
  const act = (action: string, value: number | undefined) => {
    const thing = things[chosen];
    if (thing)
      dispatch(
        intervene({
          at: Number(at.toFixed(shown.decimals + 2)),
          action,
          thing: thing.id,
          ...(value === undefined ? {} : { value }),
        }),
      );
  };
  const root = useRef<HTMLDivElement>(null);
  // The focus goes to the neighbour before its place is gone; the acts stay, also when nothing is done any more.
  const takeBack = (index: number) => {
    const others = [...(root.current?.querySelectorAll<HTMLElement>('.done button') ?? [])];
    const neighbour =
      others[index + 1] ?? others[index - 1] ?? root.current?.querySelector<HTMLElement>('.action button');
    neighbour?.focus();
    dispatch(withdraw(index));
    if (done.length === 1) dispatch(chooseThing(chosen));
  };
  // Where the first lane has nothing to act on, nothing can be done to all lanes alike.
  if (able.length === 0 && done.length === 0) return null;
  return (
    <div class="actions" role="group" aria-label={laterStrings.act.label} ref={root}>
      <label for={`${uid}-thing`}>{laterStrings.act.label}</label>
      <select
        id={`${uid}-thing`}
        value={String(chosen)}
        onChange={(event) => dispatch(chooseThing(Number(event.currentTarget.value)))}
      >
        {able.map((thing) => (
          <option key={thing} value={String(thing)} selected={thing === chosen}>
            {things[thing]?.label}
          </option>
        ))}
      </select>
      {its.map(([name, action]) => (
        <ActionButton key={name} action={action} act={(value) => act(name, value)} />
      ))}
      <span class="hint">{laterStrings.act.now(timeWords(shown, at, simulation.clock.unit))}</span>
      {done.length > 0 && (
        <ul class="done">
          {done.map((intervention, index) => (
            <li key={`${intervention.action}-${intervention.thing}-${intervention.at}`}>
              {interventionWords(simulation, intervention, things)}
              <button
                type="button"
                class="key small"
                aria-label={strings.remove(interventionWords(simulation, intervention, things))}
                onClick={() => takeBack(index)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ActionButton({
  action,
  act,
}: {
  action: NonNullable<Model['actions']>[string];
  act: (value: number | undefined) => void;
}): VNode {
  const [value, setValue] = useState(action.value?.default);
  const bounds = action.value;
  return (
    <span class="action">
      <button type="button" class="key" onClick={() => act(value)}>
        {action.label}
      </button>
      {bounds && <span class="hint">{bounds.label}</span>}
      {bounds && (
        <input
          type="number"
          class="number"
          aria-label={bounds.label}
          min={bounds.min}
          max={bounds.max}
          step="any"
          value={value}
          onChange={(event) =>
            setValue(Math.min(bounds.max, Math.max(bounds.min, event.currentTarget.valueAsNumber || bounds.default)))
          }
        />
      )}
    </span>
  );
}
