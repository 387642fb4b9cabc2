/** What the drawer holds: other scenarios, comparing, acting, seeds, the link to exactly this. */
import type { Simulation } from '@under-load/engine';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { anotherSeed } from '../figure/change-run.ts';
import { embedSnippet } from '../figure/embed-snippet.ts';
import { writeLink } from '../figure/link.ts';
import { seek } from '../figure/state.ts';
import { laterStrings } from '../later-strings.ts';
import { Actions } from './Actions.tsx';
import { Compare } from './Compare.tsx';
import { hasActions } from './context.ts';
import type { FrameContext } from './context.ts';
import { Controls } from './Controls.tsx';
import { keyHint } from './key-rows.ts';
import { Presets } from './Presets.tsx';
import { Save } from './Save.tsx';
import type { Measured } from './use-long-run.ts';

interface DrawerProps {
  readonly context: FrameContext;
  readonly simulation: Simulation;
  readonly acting: boolean;
  readonly measured: Measured | null;
}

export function Drawer({ context, simulation, acting, measured }: DrawerProps): VNode {
  const { state, dispatch, served, shown, services } = context;
  const seed = state.lanes[0]?.scenario.seed ?? 1;
  const titles = Object.entries(simulation.scenarios).map(([name, { title }]) => [name, title] as const);
  const linked = { ...state, preset: state.preset.name };
  const address = () => {
    const text = writeLink(simulation, served, linked);
    services?.link.write(text);
    return services?.link.address(text) ?? '';
  };
  const snippet = () => {
    const text = writeLink(simulation, { lock: [], hide: [] }, linked);
    return embedSnippet(`${services?.embed ?? ''}${text && `#?${text}`}`, served.title ?? simulation.title);
  };
  return (
    <>
      {!served.alone && (
        <Presets context={context} titles={titles} look={simulation.scenarios[state.preset.name]?.look} />
      )}
      <Controls context={context} drawer="advanced" />
      <Compare context={context} />
      {hasActions(context) && !acting && <Actions context={context} />}
      <div class="run">
        <button type="button" class="key" onClick={() => dispatch(seek(shown.from))}>
          {laterStrings.restart}
        </button>
        <button type="button" class="key" onClick={() => dispatch(anotherSeed)}>
          {laterStrings.anotherSeed}
        </button>
        <span class="hint">{laterStrings.seed(seed)}</span>
        {services && <Copy words={laterStrings.link} text={address} />}
        {services && <Copy words={laterStrings.embed} text={snippet} show />}
      </div>
      {services && <Save context={context} measured={measured} address={address} />}
      <p class="hint">{keyHint('strip')}</p>
    </>
  );
}

interface CopyProps {
  readonly words: { readonly copy: string; readonly copied: string; readonly failed: string };
  readonly text: () => string;
  /** Where the browser refuses its clipboard, show the text to be copied by hand. */
  readonly show?: boolean;
}

function Copy({ words, text, show = false }: CopyProps): VNode {
  const [said, say] = useState<string>(words.copy);
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = () => {
    const copied = text();
    (navigator.clipboard?.writeText(copied) ?? Promise.reject(new Error('no clipboard'))).then(
      () => say(words.copied),
      () => {
        say(words.failed);
        if (show) setByHand(copied);
      },
    );
    window.setTimeout(() => say(words.copy), 2500);
  };
  return (
    <>
      <button type="button" class="key" onClick={copy}>
        <span aria-live="polite">{said}</span>
      </button>
      {byHand !== null && <textarea class="snippet" readOnly rows={4} aria-label={words.copy} value={byHand} />}
    </>
  );
}
