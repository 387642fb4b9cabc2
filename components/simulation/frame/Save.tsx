/** Files to take away: the picture, what happened, what was measured, the scenario. What goes wrong is said in place. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { eventsCsv, fileName, measuresCsv, scenarioJson } from '../figure/saved.ts';
import type { SavedKind, Saving } from '../figure/saved.ts';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';
import { stillPicture } from './still-picture.ts';
import type { Measured } from './use-long-run.ts';

interface SaveProps {
  readonly context: FrameContext;
  readonly measured: Measured | null;
  /** The address that opens what is shown. */
  readonly address: () => string;
}

const KINDS = ['picture.svg', 'events.csv', 'measures.csv', 'scenario.json'] as const;
const TYPES = { svg: 'image/svg+xml', csv: 'text/csv', json: 'application/json' } as const;

export function Save({ context, measured, address }: SaveProps): VNode {
  const [said, say] = useState('');
  const save = (kind: SavedKind) => {
    try {
      const saving = savingOf(context, measured, address());
      const name = fileName(saving, kind);
      download(name, contents(kind, saving, context));
      say(laterStrings.save.saved(name));
    } catch (error) {
      say(`${laterStrings.save.failed} ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <div class="run" role="group" aria-label={laterStrings.save.label}>
      <span>{laterStrings.save.label}</span>
      {KINDS.map((kind) => (
        <button key={kind} type="button" class="key" onClick={() => save(kind)}>
          {laterStrings.save[kind]}
        </button>
      ))}
      <span class="hint" role="status">
        {said}
      </span>
    </div>
  );
}

function savingOf({ simulation, state, shown, at }: FrameContext, measured: Measured | null, link: string): Saving {
  const longRuns = state.lanes.map((_, lane) => measured?.longRuns[lane] ?? null);
  return { model: simulation, lanes: state.lanes, shown, longRuns, preset: state.preset.name, at, link };
}

function contents(kind: SavedKind, saving: Saving, { services, state }: FrameContext): string {
  if (kind === 'events.csv') return eventsCsv(saving);
  if (kind === 'measures.csv') return measuresCsv(saving);
  if (kind === 'scenario.json') return scenarioJson(saving);
  const svg = services?.element.querySelector<SVGSVGElement>(
    '.panel :is(.stage, .sweep, .charts, .series div, figure) > svg',
  );
  if (!svg) throw new Error(laterStrings.save.noPicture);
  return stillPicture({ svg, title: state.preset.title, link: saving.link });
}

function download(name: string, text: string): void {
  const type = TYPES[name.split('.').at(-1) as keyof typeof TYPES];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
