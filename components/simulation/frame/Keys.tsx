/** What a figure says of its keys: to whom the focus tells it, and to whoever asks with a question mark or the button. */
import type { VNode } from 'preact';
import { hasActions } from './context.ts';
import type { FrameContext } from './context.ts';
import { keyHint } from './key-rows.ts';
import { Later } from './Later.tsx';

interface KeysProps {
  readonly context: FrameContext;
  readonly open: boolean;
  readonly close: () => void;
}

export function Keys({ context, open, close }: KeysProps): VNode | null {
  const { uid, services } = context;
  if (!services) return null;
  return (
    <>
      <div class="unseen">
        <p id={`${uid}-hint`}>
          {keyHint('strip', ['ten'])} {keyHint('figure')}
        </p>
        <p id={`${uid}-keys`}>{keyHint('stage', hasActions(context) ? [] : ['thing'])}</p>
      </div>
      {open && (
        <Later load={() => import('./KeyMap.tsx')} show={({ KeyMap }) => <KeyMap context={context} closed={close} />} />
      )}
    </>
  );
}
