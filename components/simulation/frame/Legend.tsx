/** Only the signs this simulation can show. */
import type { VNode } from 'preact';
import { roundAmount } from '../amount.ts';
import { longWait } from '../stage/stage-lane.ts';
import { lanesSigns } from '../stage/lanes-signs.ts';
import { SEPARATE_SLOTS } from '../stage/thing-box.ts';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';

export function Legend({ context: { simulation, shown } }: { context: FrameContext }): VNode | null {
  const spans = Object.values(simulation.vocabulary.spans ?? {});
  const marks = Object.values(simulation.vocabulary.marks ?? {});
  const scene = shown.replays[0]?.run.scene.kind;
  const entries: [string, string][] = [];
  if (scene === 'network') {
    const queued = spans.find(({ glyph }) => glyph === 'queued');
    if (queued)
      entries.push(
        ['wait', laterStrings.legend.wait],
        [
          'slow',
          laterStrings.legend.slow(
            roundAmount(longWait(shown.pace), simulation.clock.unit === 'steps' ? 'steps' : 's'),
          ),
        ],
      );
    if (marks.some(({ glyph }) => glyph === 'choice')) entries.push(['choice', laterStrings.legend.choice]);
    if (marks.some(({ glyph }) => glyph === 'look')) entries.push(['look', laterStrings.legend.look]);
    if (spans.some(({ glyph }) => glyph === 'served')) {
      const many = shown.replays.some(({ run }) => run.scene.things.some(({ slots = 1 }) => slots > SEPARATE_SLOTS));
      entries.push(['work', many ? laterStrings.legend.taken : laterStrings.legend.work]);
    }
  }
  if (scene === 'shelf') entries.push(['cached', laterStrings.legend.cached], ['absent', laterStrings.legend.absent]);
  const shaded = Object.values(simulation.vocabulary.fields ?? {}).find(({ glyph }) => glyph === 'shade');
  if (scene === 'cells' && shaded)
    for (const [value, word] of (shaded.values ?? []).entries())
      entries.push([`cell s-${shaded.shades?.[value] ?? 'plain'}`, word]);
  if (scene === 'lanes') {
    entries.push(
      ...lanesSigns(
        simulation.vocabulary,
        shown.replays.map(({ run }) => run),
      ),
    );
    for (const [value, word] of (shaded?.values ?? []).entries()) {
      const shade = shaded?.shades?.[value] ?? 'plain';
      if (shade !== 'plain') entries.push([`stretch s-${shade}`, word]);
    }
  }
  if (entries.length === 0) return null;
  return (
    <ul class="legend">
      {entries.map(([name, words]) => (
        <li key={name + words}>
          <i class={`sign ${name}`} />
          {words}
        </li>
      ))}
    </ul>
  );
}
