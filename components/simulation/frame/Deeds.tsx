/**
 * For whoever does not see the picture: what was done to the running system, and what was taken back.
 */
import type { Intervention } from '@under-load/engine';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { interventionWords } from '../figure/intervention-words.ts';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';

export function Deeds({ context: { simulation, state, shown } }: { context: FrameContext }): VNode {
  const done = state.lanes[0]?.scenario.interventions ?? NONE;
  const before = useRef(done);
  const [said, say] = useState('');
  useEffect(() => {
    const added = done.filter((each) => !before.current.includes(each));
    const gone = before.current.filter((each) => !done.includes(each));
    before.current = done;
    const words = (all: readonly Intervention[]) =>
      all.map((each) => interventionWords(simulation, each, shown.replays[0]?.run.scene.things ?? [])).join('; ');
    if (added.length) say(laterStrings.act.done(words(added)));
    else if (gone.length) say(laterStrings.act.undone(words(gone)));
  }, [done]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}

const NONE: readonly Intervention[] = [];
