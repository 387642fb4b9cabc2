/** The picked item in a link: `item=request.812`, or `b.item=repair.3` where it was picked in another lane than the first. */
import { laneLetter, nearest, quoted, run } from '@under-load/engine';
import type { Lane, Model, Problem } from '@under-load/engine';
import { itemNamed } from '../journey/picked.ts';
import type { Picked } from '../journey/picked.ts';

const NOTHING = 'none';

/** Reads what is written; whether the run has it is `onlyIfRecorded`'s to say. */
export function readItem(
  { vocabulary }: Pick<Model, 'vocabulary'>,
  key: string,
  text: string,
  lanes: number,
): { readonly item: Picked | null; readonly problem: Problem | null } {
  const kinds = Object.keys(vocabulary.items);
  const [, kind = '', number = ''] = /^(.*)\.(\d{1,9})$/s.exec(text) ?? [];
  const lane = key === 'item' ? 0 : key.charCodeAt(0) - laneLetter(0).charCodeAt(0);
  if (kinds.includes(kind) && Number(number) >= 1 && lane < lanes)
    return { item: { lane, kind, ordinal: Number(number) }, problem: null };
  const meant = nearest(kind || text.slice(0, 40), kinds);
  const allowed = `${kinds.join(', ')} and a number, such as ${kinds[0]}.1${meant ? `; ${meant} may be meant` : ''}`;
  const where = lane < lanes ? key : `${key}, of which there is no lane`;
  return { item: null, problem: { where, found: quoted(text.slice(0, 40)), allowed, used: NOTHING } };
}

export const itemPair = ({ lane, kind, ordinal }: Picked): [string, string] => [
  lane === 0 ? 'item' : `${laneLetter(lane)}.item`,
  `${kind}.${ordinal}`,
];

/** Names an item that the watched stretch of its lane does not know. A run that cannot be made is the frame's to tell of. */
export function onlyIfRecorded(
  model: Model,
  lanes: readonly Lane[],
  item: Picked,
): { readonly item: Picked | null; readonly problem: Problem | null } {
  const scenario = lanes[item.lane]?.scenario;
  try {
    if (scenario && itemNamed(run(model, scenario), item) >= 0) return { item, problem: null };
  } catch {
    return { item, problem: null };
  }
  const [where, text] = itemPair(item);
  const allowed = 'what the watched stretch of this run tells of';
  return { item: null, problem: { where, found: quoted(text), allowed, used: NOTHING } };
}
