/** Picking on the stage, by pointer and by keys: items with the arrows across, things to act on with those up and down. */
import { chooseThing, pick } from '../figure/state.ts';
import { pickedInLanes } from '../journey/family.ts';
import { pickOf } from '../journey/picked.ts';
import { drawWithSpots, spotAt } from '../stage/spots.ts';
import type { DrawStage } from '../stage/draw-stage.ts';
import type { StageLane, StageOptions } from '../stage/stage-lane.ts';
import { ableThings, hasActions, inspectView } from './context.ts';
import type { FrameContext } from './context.ts';
import type { Pressed, stageKeys } from './keys.ts';

export { drawPicked, followed } from '../stage/picked.ts';

export interface StageShown {
  readonly draw: DrawStage;
  readonly lanes: readonly StageLane[];
  readonly options: StageOptions;
}

/** About the width of a fingertip on a phone's picture. */
const TOLERANCE = 9;

/** Picks the item at a click, else the thing to act on. */
export function clickOnStage(context: FrameContext, { draw, lanes, options }: StageShown, event: MouseEvent): void {
  const target = event.target as Element;
  const svg = target.closest('svg');
  if (!svg) return;
  const box = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / box.width;
  const point = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale] as const;
  const { spots } = drawWithSpots(draw, lanes, options);
  const spot = spotAt(spots, point, TOLERANCE * Math.max(1, scale));
  const run = spot && lanes[spot.lane]?.run;
  if (spot && run) return context.dispatch(pick(pickOf(run, spot.lane, spot.item), inspectView(context)));
  const thing = target.closest('[data-thing]')?.getAttribute('data-thing');
  if (thing && hasActions(context)) context.dispatch(chooseThing(Number(thing)));
}

/** True where the key meant something here. */
export function keyOnStage(
  context: FrameContext,
  { draw, lanes, options }: StageShown,
  { act, by }: Pressed<keyof typeof stageKeys>,
): boolean {
  const { state, dispatch, shown } = context;
  if (act === 'letGo' && (state.item !== null || state.chosen !== null)) {
    dispatch(pick(null));
    dispatch(chooseThing(null));
  } else if (act === 'inspect' && state.chosen !== null && !state.item)
    document.getElementById(`${context.uid}-thing`)?.focus();
  else if (act === 'inspect' && state.item) dispatch(pick(state.item, inspectView(context)));
  else if (act === 'item') {
    const { spots } = drawWithSpots(draw, lanes, options);
    const names = [...new Set(spots.map(({ lane, item }) => `${lane} ${item}`))];
    const now = state.item
      ? pickedInLanes(
          shown.replays.map(({ run }) => run),
          state.item,
        )[state.item.lane]
      : -1;
    const place = state.item ? names.indexOf(`${state.item.lane} ${now}`) : -1;
    const next = names.at(place < 0 ? (by > 0 ? 0 : -1) : (place + by) % names.length);
    const [lane = 0, item = -1] = (next ?? '').split(' ').map(Number);
    const run = lanes[lane]?.run;
    if (next === undefined || !run) return false;
    dispatch(pick(pickOf(run, lane, item)));
  } else if (act === 'thing' && hasActions(context)) {
    const able = ableThings(context);
    const place = state.chosen === null ? -1 : able.indexOf(state.chosen);
    dispatch(chooseThing(able.at(place < 0 ? (by > 0 ? 0 : -1) : (place + by) % able.length) ?? null));
  } else return false;
  return true;
}
