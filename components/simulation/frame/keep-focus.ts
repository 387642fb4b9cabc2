/**
 * Keeps a keyboard reader's place when a re-run takes away what had the focus, or disables it: the focus goes to what
 * now bears its name, else to the nearest thing that can have it.
 */
export function keepFocus(root: HTMLElement): void {
  let last: { readonly element: HTMLElement; readonly name: string; readonly around: readonly Element[] } | null = null;
  const remember = (element: HTMLElement) => {
    last = { element, name: nameOf(element), around: ancestors(element, root) };
  };
  if (root.contains(document.activeElement)) remember(document.activeElement as HTMLElement);
  root.addEventListener('focusin', ({ target }) => remember(target as HTMLElement));
  // Who leaves of their own accord leaves something that is still there.
  root.addEventListener('focusout', ({ target }) =>
    queueMicrotask(() => {
      if (last?.element === target && usable(target as HTMLElement) && lost()) last = null;
    }),
  );
  let awaited: { readonly name: string; readonly meanwhile: HTMLElement } | null = null;
  const heirOf = (name: string) => able(root).find((each) => nameOf(each) === name);
  const watcher = new MutationObserver(() => {
    if (awaited && document.activeElement === awaited.meanwhile) {
      const heir = heirOf(awaited.name);
      if (heir) {
        awaited = null;
        focus(heir);
      }
    }
    if (!last || usable(last.element) || !lost()) return;
    const { name, around } = last;
    const heir = heirOf(name);
    if (heir) return focus(heir);
    // What was moved elsewhere may have to be fetched first; until then the reader stands nearby.
    const near = around.find((each) => each.isConnected && able(each).length > 0);
    const [meanwhile] = near ? able(near) : [];
    if (!meanwhile) return;
    focus(meanwhile);
    awaited = { name, meanwhile };
  });
  watcher.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}

const lost = (): boolean => document.activeElement === null || document.activeElement === document.body;
const focus = (element: HTMLElement | undefined): void => element?.focus({ preventScroll: true });
const usable = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled');
const able = (within: Element): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>('button, select, input, summary, [tabindex="0"]')].filter(
    (each) => usable(each) && each.checkVisibility(),
  );
const nameOf = (element: HTMLElement): string =>
  element.getAttribute('aria-label') ?? (element.id || element.textContent?.trim() || '');

function ancestors(element: Element, root: Element): Element[] {
  const around: Element[] = [];
  for (let each = element.parentElement; each && each !== root; each = each.parentElement) around.push(each);
  return [...around, root];
}
