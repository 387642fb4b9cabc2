/** Play, step and scrub, and which keys do. */
import type { VNode } from 'preact';
import { play, seek, setSpeed, SPEEDS } from '../figure/state.ts';
import { nextMoment, previousMoment } from '../figure/shown.ts';
import { strings } from '../strings.ts';
import { Scrubber } from './Scrubber.tsx';
import type { ScrubberProps } from './Scrubber.tsx';

interface TransportProps extends ScrubberProps {
  readonly showKeys: () => void;
}

export function Transport({ context, showKeys, ...strip }: TransportProps): VNode {
  const { state, shown, at, dispatch, simulation } = context;
  const step = (to: number | null, otherwise: number) => {
    dispatch(play(false));
    dispatch(seek(to ?? otherwise));
  };
  const ratio = (speed: number) => (simulation.clock.unit === 'steps' ? speed : speed * shown.pace);
  return (
    <div class="transport" role="group" aria-label={strings.transport.label}>
      <button
        type="button"
        class="key"
        aria-label={strings.transport.back}
        disabled={at <= shown.from}
        onClick={() => step(previousMoment(shown, at), shown.from)}
      >
        <Icon d="M15 5v14L6 12z" bar={4} />
      </button>
      <button
        type="button"
        class="key go"
        aria-label={state.playing ? strings.transport.pause : strings.transport.play}
        onClick={() => dispatch(play(!state.playing))}
      >
        <Icon d={state.playing ? 'M7 5h4v14H7zM13 5h4v14h-4z' : 'M8 4.5v15L19 12z'} />
      </button>
      <button
        type="button"
        class="key"
        aria-label={strings.transport.step}
        disabled={at >= shown.until}
        onClick={() => step(nextMoment(shown, at), shown.until)}
      >
        <Icon d="M9 5v14l9-7z" bar={18} />
      </button>
      <Scrubber context={context} {...strip} />
      <select
        class="speed"
        aria-label={strings.transport.speed}
        value={String(state.speed)}
        onChange={(event) => dispatch(setSpeed(Number(event.currentTarget.value)))}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={String(speed)} selected={speed === state.speed}>
            {strings.speed(ratio(speed))}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="key"
        aria-label={strings.transport.keys}
        aria-keyshortcuts="?"
        aria-haspopup="dialog"
        onClick={showKeys}
      >
        ?
      </button>
    </div>
  );
}

function Icon({ d, bar }: { d: string; bar?: number }): VNode {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" class="icon">
      <path d={bar === undefined ? d : `${d}M${bar} 5h2v14h-2z`} />
    </svg>
  );
}
