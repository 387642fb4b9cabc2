/** One request followed: chosen here, on the stage or in the events; its journey, and beside it what became of it in other lanes. */
import styles from '../inspector.css?url';
import type { Replay } from '@under-load/engine';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { pick } from '../figure/state.ts';
import { pickedInLanes } from '../journey/family.ts';
import { journeyOf } from '../journey/journey.ts';
import type { Journey } from '../journey/journey.ts';
import { itemsOnStage } from '../journey/on-stage.ts';
import { itemNamed, pickOf } from '../journey/picked.ts';
import { journeySummary } from '../journey/summary.ts';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';
import { JourneyView } from './JourneyView.tsx';

const words = laterStrings.inspect;

export function Inspector({ context }: { context: FrameContext }): VNode {
  const { shown, state, dispatch, simulation, uid } = context;
  const { item: picked } = state;
  const journeys = useMemo(() => journeysOf(shown.replays, context), [shown, picked]);
  const found = journeys.filter((journey) => journey !== null);
  const own = picked && journeys[picked.lane];
  const unit = simulation.clock.unit === 'steps' ? 'steps' : 's';
  const axis = {
    from: Math.min(...found.map(({ from }) => from)),
    until: Math.max(...found.map(({ until }) => until)),
  };
  const name = picked && `${picked.kind} ${picked.ordinal}`;
  return (
    <section class="inspector" aria-label={words.label}>
      <link rel="stylesheet" href={styles} />
      <div class="pick">
        <label for={`${uid}-item`}>{words.label}</label>
        <Choice context={context} />
        {picked && (
          <button type="button" class="key" onClick={() => dispatch(pick(null))}>
            {words.close}
          </button>
        )}
        {!picked && <span class="hint">{words.empty}</span>}
      </div>
      <p class="unseen" role="status">
        {own ? `${words.of(own.name)}. ${journeySummary(own, unit)}` : ''}
      </p>
      {name && !own && <p class="empty">{words.gone(name)}</p>}
      {own && (
        <div class={`journeys of-${found.length}`}>
          {journeys.map((journey, lane) => (
            <article key={lane} aria-label={`${shown.labels[lane] ?? ''} ${journey?.name ?? ''}`}>
              <h4>
                {journeys.length > 1 && `${shown.labels[lane]}: `}
                {journey && nameOf(journey)}
              </h4>
              {journey ? (
                <JourneyView context={context} journey={journey} axis={axis} unit={unit} />
              ) : (
                <p class="empty">{words.nowhere}</p>
              )}
            </article>
          ))}
        </div>
      )}
    </section>
  );
}

const nameOf = ({ name, rootName }: Journey): string => (name === rootName ? name : words.partOf(name, rootName));

function journeysOf(replays: readonly Replay[], { state }: FrameContext): readonly (Journey | null)[] {
  if (!state.item) return replays.map(() => null);
  return pickedInLanes(
    replays.map(({ run }) => run),
    state.item,
  ).map((item, lane) => (item < 0 ? null : journeyOf(replays[lane] as Replay, item)));
}

/** What is on the stage now, lane by lane. While the run plays the list would change under the reader's hand. */
function Choice({ context: { shown, state, at, dispatch, uid } }: { context: FrameContext }): VNode {
  const { item: picked, playing } = state;
  const lanes = useMemo(
    () => (playing ? [] : shown.replays.map((replay) => itemsOnStage(replay, at))),
    [shown, playing ? null : at, playing],
  );
  const run = picked && shown.replays[picked.lane]?.run;
  const now = picked && run ? `${picked.lane} ${itemNamed(run, picked)}` : '';
  const listed = lanes.some((items, lane) => items.some((item) => `${lane} ${item}` === now));
  return (
    <select
      id={`${uid}-item`}
      value={now}
      onChange={(event) => {
        const [lane = 0, item = -1] = event.currentTarget.value.split(' ').map(Number);
        const chosen = shown.replays[lane]?.run;
        dispatch(pick(chosen && item >= 0 ? pickOf(chosen, lane, item) : null));
      }}
    >
      {!picked && <option value="">{words.none}</option>}
      {picked && !listed && (
        <option value={now} selected>
          {`${picked.kind} ${picked.ordinal}`}
        </option>
      )}
      {lanes.map((items, lane) => {
        const moment = shown.replays[lane]?.at(at);
        const options = items.map((item) => (
          <option key={item} value={`${lane} ${item}`} selected={`${lane} ${item}` === now}>
            {moment?.name(item)}
          </option>
        ));
        return lanes.length > 1 ? (
          <optgroup key={lane} label={shown.labels[lane] ?? ''}>
            {options}
          </optgroup>
        ) : (
          options
        );
      })}
    </select>
  );
}
