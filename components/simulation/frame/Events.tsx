/** What was recorded around the play head, as a table: the picture's equal for whoever reads rather than looks. */
import type { Happening, Replay } from '@under-load/engine';
import type { VNode } from 'preact';
import { figures } from '../figures.ts';
import { seek } from '../figure/state.ts';
import { lastAtOrBefore } from '../stage/last-at-or-before.ts';
import { laterStrings } from '../later-strings.ts';
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
  const decimals = simulation.clock.unit === 'steps' ? 0 : shown.decimals + 2;
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
              class={happening.at > at ? 'ahead' : happening.at === now ? 'current' : ''}
              aria-current={happening.at === now ? 'time' : undefined}
            >
              <td>
                <button type="button" class="moment" onClick={() => dispatch(seek(happening.at))}>
                  {figures(happening.at, decimals)}
                </button>
              </td>
              {laned && <td>{shown.labels[lane]}</td>}
              <td>{happening.thing >= 0 ? replay.at(happening.at).label(happening.thing) : ''}</td>
              <td>
                {happening.status !== 'plain' && <i class={`sign s-${happening.status}`} />}
                {replay.say(happening) ?? plainly(replay, happening)}
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

/** Without a sentence of its own: `request 812 waits, from now`. */
function plainly(replay: Replay, { item, label, edge, at }: Happening): string {
  const who = item >= 0 ? `${replay.at(at).name(item)} ` : '';
  const ending = edge === 'end' ? ' (ends)' : edge === 'lost' ? ' (lost)' : edge === 'arrive' ? ' (arrives)' : '';
  return `${who}${label}${ending}`;
}
