/** A journey as a waterfall and in words. Every leg and every step leads the play head to its moment. */
import type { VNode } from 'preact';
import { amount } from '../amount.ts';
import { percent, timeWords } from '../figure/shown.ts';
import { seek } from '../figure/state.ts';
import { figures } from '../figures.ts';
import type { Journey, Leg } from '../journey/journey.ts';
import { journeySummary } from '../journey/summary.ts';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';

interface JourneyProps {
  readonly context: FrameContext;
  readonly journey: Journey;
  /** Shared by all lanes. */
  readonly axis: { readonly from: number; readonly until: number };
  readonly unit: 's' | 'steps';
}

const MOST = 60;
const words = laterStrings.inspect;

export function JourneyView({ context, journey, axis, unit }: JourneyProps): VNode {
  const { shown, at, dispatch, simulation } = context;
  const decimals = simulation.clock.unit === 'steps' ? 0 : shown.decimals + 2;
  const { legs, steps, further } = journey;
  const passed = steps.reduce((latest, step) => (step.at <= at ? Math.max(latest, step.at) : latest), -Infinity);
  return (
    <>
      <p class="summary">{journeySummary(journey, unit)}</p>
      {legs.length > 0 && (
        <ol class="waterfall">
          {legs.slice(0, MOST).map((leg, i) => (
            <li key={i} class={`depth-${Math.min(2, leg.depth)}`}>
              <LegView leg={leg} axis={axis} at={at} unit={unit} decimals={decimals} go={(to) => dispatch(seek(to))} />
            </li>
          ))}
          {legs.length > MOST && <li>{words.more(legs.length - MOST)}</li>}
        </ol>
      )}
      <h5>{words.words}</h5>
      <ol class="steps">
        {steps.map((step, i) => (
          <li
            key={i}
            class={step.at > at ? 'ahead' : step.at === passed ? 'current' : ''}
            aria-current={step.at === passed ? 'time' : undefined}
          >
            <button
              type="button"
              class="moment"
              aria-label={timeWords({ decimals }, step.at, simulation.clock.unit)}
              onClick={() => dispatch(seek(step.at))}
            >
              {figures(step.at, decimals)}
            </button>
            <span>
              {step.status !== 'plain' && <i class={`sign s-${step.status}`} />}
              {step.words}
            </span>
          </li>
        ))}
        {further > 0 && <li>{words.more(further)}</li>}
      </ol>
    </>
  );
}

interface LegProps {
  readonly leg: Leg;
  readonly axis: JourneyProps['axis'];
  readonly at: number;
  readonly unit: 's' | 'steps';
  readonly decimals: number;
  readonly go: (to: number) => void;
}

function LegView({ leg, axis, at, unit, decimals, go }: LegProps): VNode {
  const share = (moment: number): number =>
    Math.min(1, Math.max(0, (moment - axis.from) / Math.max(axis.until - axis.from, Number.MIN_VALUE)));
  const lasted = amount(leg.end - leg.start, unit);
  const time = leg.lost ? words.lost : leg.open ? words.stillOpen(lasted) : lasted;
  const now = leg.start <= at && at < leg.end;
  const width = Math.max(0.004, share(leg.end) - share(leg.start));
  const left = Math.min(share(leg.start), 1 - width);
  return (
    <button
      type="button"
      class={`leg${now ? ' current' : ''}${leg.start > at ? ' ahead' : ''}`}
      aria-current={now ? 'time' : undefined}
      onClick={() => go(leg.start)}
    >
      <span class="name">
        {leg.label} <small>{leg.where}</small>
      </span>{' '}
      <span class="time">{time}</span>{' '}
      <span class="unseen">{words.from(timeWords({ decimals }, leg.start, unit === 's' ? 'seconds' : 'steps'))}</span>
      <svg width="100%" height="14" aria-hidden="true">
        <rect
          class={`${leg.how} s-${leg.status}`}
          x={percent(left)}
          y={leg.how === 'wire' ? 5 : 1.5}
          width={percent(width)}
          height={leg.how === 'wire' ? 4 : 11}
          rx="1.5"
        />
        {at >= axis.from && at <= axis.until && (
          <line class="head" x1={percent(share(at))} x2={percent(share(at))} y1="0" y2="14" />
        )}
      </svg>
    </button>
  );
}
