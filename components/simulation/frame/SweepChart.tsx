/**
 * The picture of a sweep, and what a reader does in it: before it runs each value is a slider for a guess (drag across, or
 * arrows); once it has run each value is a button that shows that run. One Tab stop; left and right go from value to value.
 */
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SweepChart as Chart } from '../charts/sweep.ts';
import { drawSweep, sweepPlane } from '../charts/sweep.ts';
import { element } from '../Shapes.tsx';
import { keyed } from './keys.ts';
import { guessKeys, markKeys } from './later-keys.ts';

export interface SweepChartProps {
  readonly chart: Chart;
  readonly label: string;
  /** Guessing, while nothing has run. */
  readonly guessing: boolean;
  /** What is said of each value, and how a guess at it is called. */
  readonly words: (place: number) => string;
  readonly name: (place: number) => string;
  /** One a value; null where there is no guess. */
  readonly setGuess: (values: readonly (number | null)[]) => void;
  readonly choose: (place: number) => void;
  /** The value of the run that is shown, if it is one of them. */
  readonly current: number;
}

const STEP = 6;

export function SweepChart(props: SweepChartProps): VNode {
  const { chart, label, guessing, current } = props;
  const plane = sweepPlane(chart);
  const { width, height, left, right, top, base, x, y, valueAt } = plane;
  const root = useRef<SVGSVGElement>(null);
  const [stop, setStop] = useState(0);
  const drag = useRef<{ last: number | null; values: readonly (number | null)[] } | null>(null);
  const count = chart.places.length;
  const roving = Math.min(stop, count - 1);

  const at = ({ clientX, clientY }: PointerEvent | MouseEvent) => {
    const box = root.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1 };
    const [across, down] = [((clientX - box.left) * width) / box.width, ((clientY - box.top) * width) / box.width];
    const place = chart.places.reduce((best, each, i) => {
      const nearer = Math.abs(x(each) - across) < Math.abs(x(chart.places[best] ?? 0) - across);
      return nearer ? i : best;
    }, 0);
    return { place, value: round(valueAt(down)) };
  };
  /** All values the pointer has passed since it was last seen. */
  const sweepTo = (event: PointerEvent) => {
    if (!drag.current) return;
    const { place, value } = at(event);
    const { last } = drag.current;
    const values = [...chart.guess];
    const from = last ?? place;
    const before = values[from] ?? value;
    for (let i = Math.min(from, place); i <= Math.max(from, place); i++)
      values[i] =
        i === place || from === place ? value : round(before + ((value - before) * (i - from)) / (place - from));
    drag.current.last = place;
    props.setGuess(values);
  };
  const press = (event: KeyboardEvent, place: number) => {
    const asked = guessing ? keyed(guessKeys, event) : keyed(markKeys, event);
    if (!asked) return;
    const { act, by } = asked;
    const go = (to: number) => {
      const next = Math.min(count - 1, Math.max(0, to));
      setStop(next);
      root.current?.querySelectorAll<SVGElement>('.value')[next]?.focus();
    };
    const set = (value: number | null) => props.setGuess(chart.guess.map((each, i) => (i === place ? value : each)));
    const level = y(Math.max(chart.domain.low, chart.guess[place] ?? valueAt((top + base) / 2)));
    if (act === 'value') go(place + by);
    else if (act === 'end') go(by < 0 ? 0 : count - 1);
    else if (act === 'forget') set(null);
    else if (act === 'show') props.choose(place);
    // Up on the page is less in its measure.
    else set(round(valueAt(level - by * (act === 'far' ? STEP * 4 : STEP))));
    event.preventDefault();
  };
  const edge = (i: number) =>
    i <= 0 ? left - 4 : i >= count ? right + 8 : (x(chart.places[i - 1] ?? 0) + x(chart.places[i] ?? 0)) / 2;
  return (
    <svg
      ref={root}
      class={`chart swept${chart.narrow ? ' narrow' : ''}${guessing ? ' guessing' : ''}`}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      onPointerDown={(event) => {
        if (event.button !== 0 || !guessing) return;
        drag.current = { last: null, values: chart.guess };
        event.currentTarget.setPointerCapture(event.pointerId);
        if (event.pointerType === 'mouse') sweepTo(event);
      }}
      onPointerMove={sweepTo}
      onPointerUp={(event) => {
        sweepTo(event);
        drag.current = null;
      }}
      onPointerCancel={() => {
        // The finger scrolled the page: what it passed was no guess.
        if (drag.current) props.setGuess(drag.current.values);
        drag.current = null;
      }}
      onClick={(event) => !guessing && props.choose(at(event).place)}
    >
      <g aria-hidden="true">{drawSweep(chart).shapes.map(element)}</g>
      {chart.places.map((_, i) => (
        <rect
          key={i}
          class="value"
          x={edge(i)}
          y={top - 6}
          width={edge(i + 1) - edge(i)}
          height={base - top + 12}
          rx="3"
          tabIndex={i === roving ? 0 : -1}
          onFocus={() => setStop(i)}
          onKeyDown={(event) => press(event, i)}
          {...(guessing
            ? {
                role: 'slider' as const,
                'aria-label': props.name(i),
                'aria-orientation': 'vertical' as const,
                'aria-valuemin': chart.domain.low,
                'aria-valuemax': chart.domain.high,
                'aria-valuenow': chart.guess[i] ?? chart.domain.low,
                'aria-valuetext': props.words(i),
              }
            : {
                role: 'button' as const,
                'aria-label': props.words(i),
                'aria-current': i === current ? ('true' as const) : undefined,
              })}
        />
      ))}
    </svg>
  );
}

const round = (value: number): number => Number(value.toPrecision(3));
