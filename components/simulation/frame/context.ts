/** What every part of the frame may need, passed by hand: no global, no provider. */
import type { Model } from '@under-load/engine';
import type { Act, FigureState } from '../figure/state.ts';
import type { Served, View } from '../figure/served.ts';
import type { Shown } from '../figure/shown.ts';
import type { Services } from './services.ts';

export interface FrameContext {
  readonly simulation: Model;
  readonly served: Served;
  readonly state: FigureState;
  readonly shown: Shown;
  readonly at: number;
  readonly dispatch: (act: Act) => void;
  readonly services: Services | undefined;
  /** A prefix for ids of this figure's elements. */
  readonly uid: string;
}

/** Whether a reader may act on the running system. */
export const hasActions = ({ simulation, state }: Pick<FrameContext, 'simulation' | 'state'>): boolean =>
  Object.keys(simulation.actions ?? {}).length > 0 && !state.hide.includes('do') && !state.lock.includes('do');

/** The view that tells of a picked item, where the figure has it. */
export const inspectView = ({ served }: Pick<FrameContext, 'served'>): View | undefined =>
  served.views.find((view) => view === 'inspect');

/** The things a reader may act on. */
export function ableThings(context: Pick<FrameContext, 'simulation' | 'state' | 'shown'>): readonly number[] {
  if (!hasActions(context)) return [];
  const roles = Object.values(context.simulation.actions ?? {}).flatMap((action) => action.roles);
  const things = context.shown.replays[0]?.run.scene.things ?? [];
  return things.flatMap(({ role }, thing) => (roles.includes(role) ? [thing] : []));
}
