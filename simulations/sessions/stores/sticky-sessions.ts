/**
 * Sessions in the memory of servers, and a balancer that sends each person to the server that has theirs: it sets a cookie
 * with the server’s name at the login and reads it with each request. Where that server is down it picks another.
 */
import type { Parts, SessionStore } from '../session-store.ts';
import { local } from './any-server.ts';

export function sticky(parts: Parts): SessionStore {
  const { pool } = parts;
  const kept = local(parts);
  const cookies = new Map<number, number>();
  return {
    ...kept,
    route(person, luck) {
      const server = cookies.get(person);
      return server !== undefined && pool.isUp(server) ? server : pool.pick(luck);
    },
    login(person, server) {
      kept.login(person, server);
      cookies.set(person, server);
    },
    end(person) {
      kept.end(person);
      cookies.delete(person);
    },
  };
}
