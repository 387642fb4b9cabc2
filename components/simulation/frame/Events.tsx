/** What was recorded around the play head, as a table: the picture's equal for whoever reads rather than looks. */
import type { Happening, Replay } from '@under-load/engine';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { figures } from '../figures.ts';
import { timeWords } from '../figure/shown.ts';
import { chooseThing, pick, seek } from '../figure/state.ts';
import { pickedInLanes, familyOf } from '../journey/family.ts';
import { pickOf } from '../journey/picked.ts';
import { told } from '../journey/told.ts';
import { lastAtOrBefore } from '../stage/last-at-or-before.ts';
import { laterStrings } from '../later-strings.ts';
import { ableThings, inspectView } from './context.ts';
import type { FrameContext } from './context.ts';

const BEFORE = 5;
const AFTER = 12;

interface Row {
  readonly lane: number;
  readonly replay: Replay;
  readonly happening: Happening;
}

export function Events({ context }: { context: FrameContext }): VNode {
  const { shown, at, dispatch, state, simulation } = context;
  const rows = shown.replays
    .flatMap((replay, lane) => around(replay, lane, at))
    .sort((a, b) => a.happening.at - b.happening.at || a.lane - b.lane);
  const { item: followed } = state;
  const families = useMemo(() => {
    const runs = shown.replays.map(({ run }) => run);
    return followed
      ? pickedInLanes(runs, followed).map((item, lane) => (item < 0 ? null : familyOf(runs[lane]!, item).depths))
      : [];
  }, [shown, followed]);
  const decimals = simulation.clock.unit === 'steps' ? 0 : shown.decimals + 2;
  const able = new Set(ableThings(context));
  const laned = state.lanes.length > 1;
  const now = rows.reduce(
    (latest, { happening }) => (happening.at <= at ? Math.max(latest, happening.at) : latest),
    -Infinity,
  );
  return (
    <div class="events scrolls" role="region" aria-label={laterStrings.events.caption} tabIndex={0}>
      <table>
        <caption>{laterStrings.events.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{laterStrings.events.at}</th>
            {laned && <th scope="col">{laterStrings.lane}</th>}
            <th scope="col">{laterStrings.events.where}</th>
            <th scope="col">{laterStrings.events.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ lane, replay, happening }) => (
            <tr
              key={`${lane}-${happening.type}-${happening.edge}-${happening.index}`}
              class={`${happening.at > at ? 'ahead' : happening.at === now ? 'current' : ''}${families[lane]?.has(happening.item) ? ' picked' : ''}`}
              aria-current={happening.at === now ? 'time' : undefined}
            >
              <td>
                <button type="button" class="moment" onClick={() => dispatch(seek(happening.at))}>
                  {figures(happening.at, decimals)}
                </button>
              </td>
              {laned && <td>{shown.labels[lane]}</td>}
              <td>
                {able.has(happening.thing) ? (
                  <button
                    type="button"
                    class="follow"
                    aria-label={laterStrings.act.on(
                      replay.at(happening.at).label(happening.thing),
                      timeWords({ decimals }, happening.at, simulation.clock.unit),
                    )}
                    onClick={() => {
                      dispatch(seek(happening.at));
                      dispatch(chooseThing(happening.thing));
                    }}
                  >
                    {replay.at(happening.at).label(happening.thing)}
                  </button>
                ) : (
                  happening.thing >= 0 && replay.at(happening.at).label(happening.thing)
                )}
              </td>
              <td>
                {happening.status !== 'plain' && <i class={`sign s-${happening.status}`} />}
                {told(replay, happening)}
                {happening.item >= 0 && (
                  <button
                    type="button"
                    class="follow"
                    aria-label={laterStrings.inspect.open(replay.at(happening.at).name(happening.item))}
                    onClick={() => dispatch(pick(pickOf(replay.run, lane, happening.item), inspectView(context)))}
                  >
                    {laterStrings.inspect.short}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p>{laterStrings.events.none}</p>}
    </div>
  );
}

function around(replay: Replay, lane: number, at: number): Row[] {
  const here = lastAtOrBefore(replay.happenings.times, at);
  return replay.happenings.slice(here - BEFORE + 1, here + AFTER + 1).map((happening) => ({ lane, replay, happening }));
}
