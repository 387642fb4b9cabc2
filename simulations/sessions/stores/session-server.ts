/**
 * Sessions in one store that all servers ask with each request. Any server can answer anybody, as long as the store does.
 */
import type { LoggedMemory } from '../logged-memory.ts';
import type { Parts, SessionStore } from '../session-store.ts';

export interface SharedParts extends Parts {
  readonly shared: LoggedMemory;
  /** Somebody asks what is not at hand: the store, or whoever renews tokens. */
  readonly lookUp: () => void;
}

export function shared({ pool, shared: store, lookUp }: SharedParts): SessionStore {
  return {
    route: (_person, luck) => pool.pick(luck),
    find(person) {
      if (!store.up) return 'unreachable';
      lookUp();
      return store.has(person) ? 'found' : 'missing';
    },
    login: (person) => store.hold(person),
    end: (person) => store.drop(person),
    change: (person) => store.change(person),
  };
}
