/** A figure's part of the page's address. Replacing it never scrolls and leaves no trail in the history. */
import { linkHash, linkText } from '../../components/simulation/figure/address.ts';
import type { Services } from '../../components/simulation/frame/services.ts';

export function addressOf(id: string): Services['link'] {
  return {
    read: () => linkText(location, id),
    write(text) {
      const hash = linkHash(id, text);
      // A figure at rest leaves an anchor or another figure's state alone.
      if (text === '' && linkText(location, id) === null) return;
      if (location.hash !== hash)
        history.replaceState(history.state, '', hash || location.pathname + withoutScenario(location.search));
    },
    address: (text) => location.origin + location.pathname + linkHash(id, text),
    watch(changed) {
      const listen = () => changed(linkText(location, id));
      addEventListener('hashchange', listen);
      return () => removeEventListener('hashchange', listen);
    },
  };
}

function withoutScenario(search: string): string {
  const pairs = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('s='));
  return pairs.length ? `?${pairs.join('&')}` : '';
}
