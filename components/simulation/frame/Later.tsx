/** Something that is fetched when it is first wanted, and shown when it is there. */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { strings } from '../strings.ts';

export function Later<Module>({
  load,
  show,
}: {
  load: () => Promise<Module>;
  show: (module: Module) => VNode | null | undefined;
}): VNode | null {
  const [loaded, setLoaded] = useState<{ readonly module: Module } | 'failed' | null>(null);
  useEffect(() => {
    load().then(
      (module) => setLoaded({ module }),
      () => setLoaded('failed'),
    );
  }, []);
  if (loaded === 'failed') return <p class="empty">{strings.notFetched}</p>;
  return (loaded && show(loaded.module)) ?? null;
}
