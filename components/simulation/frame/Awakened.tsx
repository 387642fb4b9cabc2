/**
 * A place whose controls stay as they were served until what runs them is there. Their elements are kept, and with them
 * the reader's focus; what a reader did to them before is done again.
 */
import { hydrate, render } from 'preact';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const LEFT_ALONE = { __html: '' };

type Field = HTMLInputElement | HTMLSelectElement;

/** `live` is false at build, where everything is there at once. */
export function Awakened({ live, children }: { live: boolean; children: VNode | null }): VNode {
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
    (awake.current ? render : hydrate)(children, host);
    awake.current = true;
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
