/** What stands below or instead of the stage: the view a reader has chosen, and the journey of a picked item. */
import type { VNode } from 'preact';
import type { FrameContext } from './context.ts';
import { Later } from './Later.tsx';
import type { Measured } from './use-long-run.ts';

interface ViewsProps {
  readonly context: FrameContext;
  readonly inspecting: boolean;
  /** Once it is there. */
  readonly measured: Measured | null;
}

export function Views({ context, inspecting, measured }: ViewsProps): VNode {
  const { view } = context.state;
  return (
    <>
      {view === 'charts' && measured && (
        <Later
          key="charts"
          load={() => import('./Charts.tsx')}
          show={({ Charts }) => <Charts context={context} measured={measured} />}
        />
      )}
      {view === 'sweep' && (
        <Later
          key="sweep"
          load={() => import('./Sweep.tsx')}
          show={({ Sweep }) => <Sweep context={context} measured={measured} />}
        />
      )}
      {view === 'events' && (
        <Later key="events" load={() => import('./Events.tsx')} show={({ Events }) => <Events context={context} />} />
      )}
      {inspecting && (
        <Later
          key="inspect"
          load={() => import('./Inspector.tsx')}
          show={({ Inspector }) => <Inspector context={context} />}
        />
      )}
      {view === 'code' && (
        <Later key="code" load={() => import('./Code.tsx')} show={({ Code }) => <Code context={context} />} />
      )}
      {view === 'about' && (
        <Later
          key="about"
          load={() => Promise.all([import('./About.tsx'), context.services?.whole()])}
          show={([{ About }, whole]) => whole && <About simulation={whole} />}
        />
      )}
    </>
  );
}
