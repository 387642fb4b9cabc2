/**
 * A place whose controls stay as they were served until what runs them is there. Their elements are kept, and with them
 * the reader's focus; what a reader did to them before is done again. Hydration trusts what it finds, so the controls wake
 * as they were served, and only then follow what a link has changed since.
 */
import { hydrate, render } from 'preact';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const LEFT_ALONE = { __html: '' };

type Field = HTMLInputElement | HTMLSelectElement;

export interface AwakenedProps {
  /** False at build, where everything is there at once. */
  readonly live: boolean;
  /** As served, once what draws it is there. */
  readonly served: VNode | null;
  /** As it stands now. */
  readonly children: VNode | null;
}

export function Awakened({ live, served, children }: AwakenedProps): VNode {
  const place = useRef<HTMLDivElement>(null);
  const awake = useRef(false);
  const before = useRef<(() => void)[]>([]);
  useLayoutEffect(() => {
    const keep = ({ type, target }: Event) => {
      if (awake.current || (type === 'click' && !(target as Element).closest('button'))) return;
      before.current.push(type === 'click' ? () => (target as HTMLElement).click() : again(target as Field, type));
    };
    for (const type of ['input', 'change', 'click']) place.current?.addEventListener(type, keep);
  }, []);
  useLayoutEffect(() => {
    const host = place.current;
    if (!host || !children) return;
    if (!awake.current) hydrate(served ?? children, host);
    awake.current = true;
    render(children, host);
    for (const act of before.current.splice(0)) act();
  }, [children]);
  return live ? (
    <div class="awakened" ref={place} dangerouslySetInnerHTML={LEFT_ALONE} />
  ) : (
    <div class="awakened">{children}</div>
  );
}

function again(field: Field, type: string): () => void {
  const { value } = field;
  const checked = field instanceof HTMLInputElement && field.checked;
  return () => {
    field.value = value;
    if (field instanceof HTMLInputElement) field.checked = checked;
    field.dispatchEvent(new Event(type, { bubbles: true }));
  };
}
