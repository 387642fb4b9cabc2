/** The views of a figure, as tabs: arrows move between them, one Tab stop for all. */
import type { VNode } from 'preact';
import { show } from '../figure/state.ts';
import type { View } from '../figure/served.ts';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';
import { keyed, tabKeys } from './keys.ts';

export function Tabs({ context: { served, state, dispatch, uid } }: { context: FrameContext }): VNode | null {
  const { views } = served;
  if (views.length < 2) return null;
  const press = (event: KeyboardEvent) => {
    const asked = keyed(tabKeys, event);
    if (!asked) return;
    const { act, by } = asked;
    // Counted from either end; one before the first is the last.
    const first = by < 0 ? 0 : -1;
    const view = views.at(act === 'end' ? first : (views.indexOf(state.view) + by) % views.length);
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
