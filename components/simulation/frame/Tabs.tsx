/** The views of a figure, as tabs: arrows move between them, one Tab stop for all. */
import type { VNode } from 'preact';
import { show } from '../figure/state.ts';
import type { View } from '../figure/served.ts';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';

export function Tabs({ context: { served, state, dispatch, uid } }: { context: FrameContext }): VNode | null {
  const { views } = served;
  if (views.length < 2) return null;
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? views.length - 1
          : by === 0
            ? -1
            : (views.indexOf(state.view) + by + views.length) % views.length;
    const view = views[to];
    if (view === undefined) return;
    event.preventDefault();
    dispatch(show(view));
    document.getElementById(tabId(uid, view))?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={press}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={tabId(uid, view)}
          aria-selected={view === state.view}
          aria-controls={`${uid}-panel`}
          tabIndex={view === state.view ? 0 : -1}
          onClick={() => dispatch(show(view))}
        >
          {strings.views[view]}
        </button>
      ))}
    </div>
  );
}

export const tabId = (uid: string, view: View): string => `${uid}-tab-${view}`;
