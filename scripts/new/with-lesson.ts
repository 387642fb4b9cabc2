/** A curriculum's text with one more lesson at the end of its last module; comments and layout stay as they are. */
import { isMap, isSeq, parseDocument } from 'yaml';
import { UsageError } from '../simulate/usage-error.ts';

export function withLesson(text: string, lesson: string): string {
  const modules = parseDocument(text).get('modules');
  const last = isSeq(modules) ? modules.items.at(-1) : null;
  const items = isMap(last) ? last.get('items') : null;
  if (!isSeq(items) || !items.range)
    throw new UsageError('The default curriculum has no module with items to add the lesson to; add one by hand.');
  if (items.flow)
    throw new UsageError(
      'The last module of the default curriculum lists its items in brackets; write them one a line, each after a hyphen.',
    );
  const before = text.slice(0, items.range[1]).trimEnd();
  const indent = /\n( *)- [^\n]*$/.exec(before)?.[1] ?? '      ';
  return `${before}\n${indent}- ${lesson}\n${text.slice(before.length).replace(/^\n/, '')}`;
}
