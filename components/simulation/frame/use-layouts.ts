/** Which layout of the stage the page shows. Both until it is known, so that what is served fits every width. */
import { useEffect, useState } from 'preact/hooks';
import type { Layout } from '../stage/stage-lane.ts';

/** The style sheet's container query says the same. */
const NARROW_REM = 34;
const BOTH: readonly Layout[] = ['wide', 'narrow'];

export function useLayouts(element: HTMLElement | undefined): readonly Layout[] {
  const [layouts, setLayouts] = useState(BOTH);
  useEffect(() => {
    if (!element) return;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const watcher = new ResizeObserver(() => {
      const layout: Layout = element.clientWidth < NARROW_REM * rem ? 'narrow' : 'wide';
      setLayouts((before) => (before.length === 1 && before[0] === layout ? before : [layout]));
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [element]);
  return layouts;
}
