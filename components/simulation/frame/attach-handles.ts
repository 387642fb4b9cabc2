/**
 * Dragging a thing of the picture that stands for a record of a list parameter: its start, its end, or both. The same
 * can be typed into the list's fields, so nothing needs a drag.
 */
import type { Handle, ListParameter, ListRecord } from '@under-load/engine';
import { timePerUnit } from '../stage/lanes.ts';
import { setValue } from '../figure/set-value.ts';
import type { FrameContext } from './context.ts';

const EDGE = 10;

interface Drag {
  readonly handle: Handle;
  readonly record: ListRecord;
  readonly part: 'start' | 'end' | 'both';
  readonly origin: number;
  readonly perPixel: number;
  readonly across: boolean;
}

/**
 * Listens on the stage; `context` gives the latest, `pressed` the press that is not yet over. Clicks that end a drag do
 * not reach the stage.
 */
export function attachHandles(
  element: HTMLElement,
  context: () => FrameContext,
  pressed: PointerEvent | null,
): () => void {
  let drag: Drag | null = null;
  let moved = false;
  const listeners = new AbortController();
  const { signal } = listeners;
  const on = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    listen: (event: PointerEvent) => void,
  ) => element.addEventListener(type, listen, { signal });
  const press = (event: PointerEvent) => {
    const group = (event.target as Element).closest('[data-handle]');
    drag = group && begin(context(), group, event);
    moved = false;
    if (!drag) return;
    element.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  if (pressed) press(pressed);
  on('pointerdown', press);
  on('pointermove', (event) => {
    if (!drag) return;
    moved = true;
    apply(context(), drag, ((drag.across ? event.clientX : event.clientY) - drag.origin) * drag.perPixel);
  });
  on('pointerup', () => (drag = null));
  on('pointercancel', () => (drag = null));
  element.addEventListener('click', (event) => moved && event.stopPropagation(), { signal, capture: true });
  return () => listeners.abort();
}

function begin({ shown, state, at }: FrameContext, group: Element, event: PointerEvent): Drag | null {
  const svg = group.closest('svg');
  const run = shown.replays[0]?.run;
  const handle = run?.scene.handles?.[Number(group.getAttribute('data-handle'))];
  const records = handle && state.lanes[0]?.scenario.parameters[handle.parameter];
  const record = Array.isArray(records) ? (records as ListRecord[])[handle?.index ?? 0] : undefined;
  if (!svg || !run || !handle || !record || state.lock.includes(handle.parameter)) return null;
  const across = !svg.classList.contains('narrow');
  const box = group.getBoundingClientRect();
  const [position, low, high] = across ? [event.clientX, box.left, box.right] : [event.clientY, box.top, box.bottom];
  const edge = Math.min(EDGE, (high - low) / 3);
  const part =
    handle.fields.start && position < low + edge
      ? 'start'
      : handle.fields.end && position > high - edge
        ? 'end'
        : 'both';
  const perPixel =
    (timePerUnit(run, at, shown.pace, across ? 'wide' : 'narrow') * svg.viewBox.baseVal.width) /
    svg.getBoundingClientRect().width;
  return { handle, record, part, origin: position, perPixel, across };
}

function apply({ simulation, state, dispatch }: FrameContext, { handle, record, part }: Drag, by: number): void {
  const parameter = simulation.parameters[handle.parameter] as ListParameter;
  const records = state.lanes[0]?.scenario.parameters[handle.parameter] as readonly ListRecord[];
  const changed: Record<string, number | string | boolean> = { ...record };
  for (const edge of ['start', 'end'] as const) {
    const name = handle.fields[edge];
    const field = name === undefined ? undefined : parameter.fields[name];
    if (name === undefined || field?.kind !== 'number' || (part !== edge && part !== 'both')) continue;
    const moved = (record[name] as number) + by;
    const stepped = field.step
      ? field.min + Math.round((moved - field.min) / field.step) * field.step
      : Number(moved.toPrecision(4));
    changed[name] = Math.min(field.max, Math.max(field.min, stepped));
  }
  const value = records.map((each, index) => (index === handle.index ? changed : each));
  dispatch(setValue(simulation, handle.parameter, value));
}
