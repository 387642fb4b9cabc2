/** What of each operation was known when a history got stuck: the shortest beginning that no order explains. */
import type { Broken, Operation } from '@under-load/engine';

/** `later`: not asked yet when it got stuck. `asked`: asked, and open at that moment. `answered`: answered by then. */
export type Part = 'later' | 'asked' | 'answered';

export function beginningOf(
  operations: readonly Operation[],
  { prefix, culprit }: Pick<Broken, 'prefix' | 'culprit'>,
): readonly Part[] {
  const stuck = (operations[culprit] as Operation).return;
  // Of answers at one instant, those to questions asked earlier count as first.
  const last = prefix.indexOf(culprit);
  return operations.map(({ return: answer }, index) => {
    const place = prefix.indexOf(index);
    if (place < 0) return 'later';
    return answer < stuck || (answer === stuck && place <= last) ? 'answered' : 'asked';
  });
}
