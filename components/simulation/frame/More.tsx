/** What is not needed at first, in a drawer that is fetched when it is opened. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';
import { Later } from './Later.tsx';
import type { Services } from './services.ts';

export interface MoreProps {
  readonly context: FrameContext;
  readonly services: Services | undefined;
  readonly acting: boolean;
  readonly link: string;
}

export function More(props: MoreProps): VNode {
  const [wanted, setWanted] = useState(false);
  return (
    <details class="more" onToggle={(event) => event.currentTarget.open && setWanted(true)}>
      <summary>{strings.more}</summary>
      {wanted && <Later load={() => import('./Drawer.tsx')} show={({ Drawer }) => <Drawer {...props} />} />}
    </details>
  );
}
