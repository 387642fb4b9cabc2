/** What is not needed at first, in a drawer that is fetched when it is opened. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';
import { Later } from './Later.tsx';
import type { Measured } from './use-long-run.ts';

interface MoreProps {
  readonly context: FrameContext;
  readonly acting: boolean;
  readonly measured: Measured | null;
}

export function More({ context, acting, measured }: MoreProps): VNode {
  const [wanted, setWanted] = useState(false);
  return (
    <details class="more" onToggle={(event) => event.currentTarget.open && setWanted(true)}>
      <summary>{strings.more}</summary>
      {wanted && (
        <Later
          load={() => Promise.all([import('./Drawer.tsx'), context.services?.whole()])}
          show={([{ Drawer }, whole]) =>
            whole && <Drawer context={context} simulation={whole} acting={acting} measured={measured} />
          }
        />
      )}
    </details>
  );
}
