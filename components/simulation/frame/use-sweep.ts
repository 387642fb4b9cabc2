/**
 * A sweep as it runs: started and stopped by the reader, measured apart, kept while the figure lives. A change of the
 * scenario leaves the last curve as a ghost; it is run again by itself unless the reader has guessed, who may guess again.
 */
import { formatScenario } from '@under-load/engine';
import type { Lane, Model, ParameterValue } from '@under-load/engine';
import { useEffect, useRef, useState } from 'preact/hooks';
import { withValue } from '../figure/set-value.ts';
import type { SweepAsk } from '../figure/sweep-ask.ts';
import type { SweepAxis } from '../figure/sweep-axis.ts';
import type { Swept, SweepTask } from '../figure/swept.ts';
import type { FrameContext } from './context.ts';

/** At each value. */
const SEEDS = 10;

/** By measure, one a value. */
type Guesses = Readonly<Record<string, readonly (number | null)[]>>;

interface Kept {
  /** What it is a sweep of: the axis, and every lane but for the swept value and the seed. */
  readonly axis: string;
  readonly lanes: string;
  readonly swept: Swept | null;
  readonly before: Swept | null;
  readonly phase: 'waiting' | 'running' | 'stopped' | 'done';
  /** Why it stopped by itself. */
  readonly fault?: string | undefined;
  readonly guesses: Guesses;
}

export interface Sweep extends Pick<Kept, 'swept' | 'before' | 'phase' | 'fault' | 'guesses'> {
  readonly start: () => void;
  readonly stop: () => void;
  readonly guess: (measure: string, guess: readonly (number | null)[]) => void;
}

const kept = new WeakMap<object, Kept>();

export function useSweep({ simulation, state, services }: FrameContext, ask: SweepAsk, axis: SweepAxis): Sweep {
  const { parameter, range } = ask;
  const axisKey = `${parameter}:${range?.from}:${range?.to}`;
  const [first = null] = axis.values;
  const lanesKey = first === null ? '' : keyOf(simulation, state.lanes, parameter, first);
  const [held, setHeld] = useState<Kept | null>((services && kept.get(services.element)) ?? null);
  const stopping = useRef(() => {});
  const now = held?.axis === axisKey && held.lanes === lanesKey ? held : next(held, axisKey, lanesKey);
  const latest = useRef(now);
  latest.current = now;
  const set = (change: Partial<Kept>) => {
    latest.current = { ...latest.current, ...change };
    setHeld(latest.current);
  };

  const start = () => {
    if (!services) return;
    stopping.current();
    set({ phase: 'running', swept: null, fault: undefined });
    const its = () => latest.current.axis === axisKey && latest.current.lanes === lanesKey;
    stopping.current = services.sweep(
      taskOf(simulation, state.lanes, parameter, axis),
      (swept) => its() && set({ swept, phase: swept.done < swept.of ? 'running' : 'done' }),
      (fault) => its() && set({ phase: 'stopped', fault }),
    );
  };
  const stop = () => {
    stopping.current();
    set({ phase: 'stopped' });
  };
  const goOn =
    held !== now && held?.axis === axisKey && held.phase !== 'waiting' && Object.keys(held.guesses).length === 0;
  useEffect(() => {
    if (held === now) return;
    stopping.current();
    setHeld(now);
    if (goOn) start();
  }, [axisKey, lanesKey]);
  useEffect(
    () => () => {
      stopping.current();
      const { current } = latest;
      if (services)
        kept.set(services.element, current.phase === 'running' ? { ...current, phase: 'stopped' } : current);
    },
    [],
  );
  const guess: Sweep['guess'] = (measure, values) => set({ guesses: { ...latest.current.guesses, [measure]: values } });
  return { ...now, start, stop, guess };
}

/** Nothing is known yet; on the same axis the last curve stays for comparing. */
function next(held: Kept | null, axis: string, lanes: string): Kept {
  const before = held?.axis === axis ? (held.swept ?? held.before) : null;
  return { axis, lanes, swept: null, before, phase: 'waiting', guesses: {} };
}

function keyOf(simulation: Model, lanes: readonly Lane[], parameter: string, value: ParameterValue): string {
  return lanes
    .map((lane) => formatScenario(simulation, { ...withValue(simulation, lane, parameter, value).scenario, seed: 1 }))
    .join('|');
}

function taskOf(simulation: Model, lanes: readonly Lane[], parameter: string, { values, fine }: SweepAxis): SweepTask {
  const scenarios = (lane: Lane, all: readonly ParameterValue[]) =>
    all.map((value) => withValue(simulation, lane, parameter, value).scenario);
  return {
    simulation: simulation.id,
    seeds: SEEDS,
    lanes: lanes.map((lane) => ({ points: scenarios(lane, values), fine: scenarios(lane, fine) })),
  };
}
