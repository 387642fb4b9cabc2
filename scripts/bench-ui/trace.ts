/**
 * What Chromium's tracing tells of one page: the events of its main thread, in seconds by one of two clocks: the wall's, or
 * the thread's own, which stands still while other programs have the processor.
 *
 * Format: Chromium's Trace Event Format. Only complete events (`X`) and instants are read.
 */
export type TraceClock = 'wall' | 'thread';

export interface TraceEvent {
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

interface RawEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** The same by the thread's clock. */
  readonly tts?: number;
  readonly tdur?: number;
}

export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];

/** Script as the main thread runs it, whatever called for it. */
const SCRIPT: ReadonlySet<string> = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'FireAnimationFrame',
  'TimerFire',
  'V8.GC_SCAVENGER',
  'MinorGC',
  'MajorGC',
]);

/** The events of the thread on which the page left a mark of this name, in order of their start. */
export function mainThread(trace: Buffer, mark: string, clock: TraceClock): readonly TraceEvent[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly RawEvent[] };
  const marked = traceEvents.find(({ name }) => name === mark);
  if (!marked) throw new Error(`The trace holds no mark “${mark}”: the page under measurement left none.`);
  return traceEvents
    .filter(({ pid, tid }) => pid === marked.pid && tid === marked.tid)
    .map(({ name, ts, dur = 0, tts = NaN, tdur = 0 }) => {
      const [from, length] = clock === 'wall' ? [ts, dur] : [tts, tdur];
      return { name, from: from / 1e6, until: (from + length) / 1e6 };
    })
    .filter(({ from }) => !Number.isNaN(from))
    .sort((a, b) => a.from - b.from);
}

/** Seconds of script between two moments; what runs inside another is counted once. */
export function scriptBetween(events: readonly TraceEvent[], from: number, until: number): number {
  return busyBetween(events, from, until, (name) => SCRIPT.has(name));
}

/** Seconds in which the thread ran tasks of any kind (script, style, layout, painting). */
export function tasksBetween(events: readonly TraceEvent[], from: number, until: number): number {
  return busyBetween(events, from, until, (name) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
}

function busyBetween(
  events: readonly TraceEvent[],
  from: number,
  until: number,
  counts: (name: string) => boolean,
): number {
  let busy = 0;
  let covered = from;
  for (const event of events) {
    if (event.from >= until) break;
    if (!counts(event.name) || event.until <= covered) continue;
    const end = Math.min(until, event.until);
    busy += end - Math.max(covered, event.from);
    covered = end;
  }
  return busy;
}
