/** What happens under the play head, in words; and the same for a screen reader, not more often than it can be heard. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { sentences, timeWords } from '../figure/shown.ts';
import type { FrameContext } from './context.ts';

const APART_MS = 1800;

export function Sentence({ context }: { context: FrameContext }): VNode {
  const { shown, at, simulation } = context;
  return (
    <div class={`now of-${shown.replays.length}`}>
      <span class="time">{timeWords(shown, at, simulation.clock.unit)}</span>
      <div>
        {sentences(shown, at).map(({ label, sentence }, lane) => (
          <p key={lane}>
            {label !== null && <b>{label}: </b>}
            {sentence}
          </p>
        ))}
      </div>
    </div>
  );
}

export function spokenSentence({ shown, at }: Pick<FrameContext, 'shown' | 'at'>): string {
  return sentences(shown, at)
    .map(({ label, sentence }) => (label === null ? sentence : `${label}: ${sentence}`))
    .join(' ');
}

/** A polite region that follows the sentence with a pause between two announcements. */
export function Announcer({ words }: { words: string }): VNode {
  const [said, say] = useState('');
  const waiting = useRef<number | null>(null);
  const latest = useRef(words);
  const first = useRef(true);
  useEffect(() => {
    latest.current = words;
    if (first.current) {
      first.current = false;
      return;
    }
    waiting.current ??= window.setTimeout(() => {
      waiting.current = null;
      say(latest.current);
    }, APART_MS);
  }, [words]);
  useEffect(() => () => window.clearTimeout(waiting.current ?? undefined), []);
  return (
    <p class="unseen" aria-live="polite">
      {said}
    </p>
  );
}
