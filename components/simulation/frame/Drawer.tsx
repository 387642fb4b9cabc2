/** What the drawer holds: other scenarios, comparing, acting, seeds, the link to exactly this. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { strings } from '../strings.ts';
import { Actions } from './Actions.tsx';
import { Compare } from './Compare.tsx';
import { hasActions } from './context.ts';
import { Controls } from './Controls.tsx';
import type { MoreProps } from './More.tsx';
import { Presets } from './Presets.tsx';
import type { Services } from './services.ts';

const SEED_LIMIT = 4294967295;

export function Drawer({ context, services, acting, link }: MoreProps): VNode {
  const { state, dispatch, served, shown } = context;
  const seed = state.lanes[0]?.scenario.seed ?? 1;
  return (
    <>
      {!served.alone && <Presets context={context} />}
      <Controls context={context} drawer="advanced" />
      <Compare context={context} />
      {hasActions(context) && !acting && <Actions context={context} />}
      <div class="run">
        <button type="button" class="key" onClick={() => dispatch({ do: 'seek', at: shown.from })}>
          {strings.transport.restart}
        </button>
        <button type="button" class="key" onClick={() => dispatch({ do: 'seed', seed: (seed % SEED_LIMIT) + 1 })}>
          {strings.transport.seed}
        </button>
        <span class="hint">{strings.seed(seed)}</span>
        {services && <CopyLink services={services} link={link} />}
      </div>
      <p class="hint">{strings.transport.hint}</p>
    </>
  );
}

function CopyLink({ services, link }: { services: Services; link: string }): VNode {
  const [words, setWords] = useState<string>(strings.link.copy);
  const copy = () => {
    services.link.write(link);
    const copied =
      navigator.clipboard?.writeText(services.link.address(link)) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => setWords(strings.link.copied),
      () => setWords(strings.link.failed),
    );
    window.setTimeout(() => setWords(strings.link.copy), 2500);
  };
  return (
    <button type="button" class="key" onClick={copy}>
      <span aria-live="polite">{words}</span>
    </button>
  );
}
