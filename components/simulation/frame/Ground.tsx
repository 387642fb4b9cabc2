/** What does not move in the strip under the stage: the run's own history and its axis. */
import { historyOf } from '@under-load/engine';
import type { Model } from '@under-load/engine';
import type { VNode } from 'preact';
import { HISTORY, highest, historyPath } from '../charts/history.ts';
import { ticks } from '../charts/scale.ts';
import { figures } from '../figures.ts';
import { percent, shareOf } from '../figure/shown.ts';
import type { Shown } from '../figure/shown.ts';

export function Ground({ simulation, shown }: { simulation: Model; shown: Shown }): VNode {
  const histories = shown.replays.map(({ run }) => historyOf(run, simulation));
  const most = highest(histories);
  const times = ticks(shown.from, shown.until, 5);
  return (
    <>
      <svg
        viewBox={`0 0 ${HISTORY.width} ${HISTORY.height}`}
        width="100%"
        height={HISTORY.height}
        preserveAspectRatio="none"
      >
        {histories.map((history, lane) => (
          <path
            key={lane}
            class={`curve line-${lane}`}
            d={historyPath(history, shown, most)}
            vector-effect="non-scaling-stroke"
          />
        ))}
      </svg>
      <line class="axis" x1="0" x2="100%" y1={HISTORY.height} y2={HISTORY.height} />
      {times.map((time) => (
        <line
          key={`tick-${time}`}
          class="axis"
          x1={percent(shareOf(shown, time))}
          x2={percent(shareOf(shown, time))}
          y1={HISTORY.height}
          y2={HISTORY.height + 4}
        />
      ))}
      {times.map((time) => {
        const place = shareOf(shown, time);
        return (
          <text
            key={time}
            class="quiet"
            x={percent(place)}
            y={HISTORY.height + 17}
            text-anchor={place < 0.03 ? 'start' : place > 0.97 ? 'end' : 'middle'}
          >
            {figures(time, Number.isInteger(time) ? 0 : Math.min(shown.decimals, decimalsOf(time)))}
          </text>
        );
      })}
    </>
  );
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
