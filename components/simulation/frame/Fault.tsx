/** Why a run could not be made, what is shown instead, and what to change. */
import type { VNode } from 'preact';
import { laterStrings } from '../later-strings.ts';

export function Fault({ why }: { why: string }): VNode {
  return (
    <p class="problems" role="alert">
      {laterStrings.failed}: {why}
    </p>
  );
}
