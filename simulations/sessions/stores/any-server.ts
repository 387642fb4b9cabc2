/**
 * Sessions in the memory of whichever server the login came to, and a balancer that sends each request anywhere. A server
 * that has never heard of the person sends them to the login page, and the new session lives there.
 */
import type { Parts, SessionStore } from '../session-store.ts';

export function local({ pool, memories }: Parts): SessionStore {
  const end = (person: number) => {
    for (const memory of memories) memory.drop(person);
  };
  return {
    route: (_person, luck) => pool.pick(luck),
    find: (person, server) => (memories[server]!.has(person) ? 'found' : 'missing'),
    login(person, server) {
      end(person);
      memories[server]!.hold(person);
    },
    end,
  };
}
