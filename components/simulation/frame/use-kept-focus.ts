/**
 * Opening the results sets the frame anew, and what had the focus is made again: the focus goes to its like, or to Play
 * where there is none, as after opening the results themselves.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';

export function useKeptFocus(open: boolean, element: HTMLElement | undefined): void {
  const was = useRef(open);
  // Read while what has the focus is still there.
  const held = open && !was.current && element?.contains(document.activeElement) ? document.activeElement : null;
  useLayoutEffect(() => {
    was.current = open;
    if (!held || !element || held.isConnected) return;
    const label = CSS.escape(held.ariaLabel ?? '');
    const like = element.querySelector<HTMLElement>(`[aria-label="${label}"]:not(:disabled)`);
    (like ?? element.querySelector<HTMLElement>('.go'))?.focus({ preventScroll: true });
  }, [open]);
}
