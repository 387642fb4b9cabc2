/**
 * The session travels with the person: who they are and until when that is believed, signed with a key that all servers
 * have. A server checks the signature and asks nobody. Only when a token is over does it ask whether to sign another, and
 * only then can it hear that the session has been revoked.
 *
 * Source: JSON Web Token, RFC 7519, section 4.1.4 (expiration time); short tokens that are renewed, RFC 6749, section 1.5.
 */
import type { SessionStore } from '../session-store.ts';
import type { SharedParts } from './session-server.ts';

export interface TokenParts extends Pick<SharedParts, 'pool' | 'lookUp'> {
  /** Seconds, now. */
  readonly now: () => number;
  /** Seconds for which a token is valid. */
  readonly life: number;
  /** For each person the moment at which their first token will be over. */
  readonly firstOver: readonly number[];
}

export function token({ pool, lookUp, now, life, firstOver }: TokenParts): SessionStore {
  const validUntil = [...firstOver];
  const revoked = new Set<number>();
  const sign = (person: number) => {
    validUntil[person] = now() + life;
  };
  return {
    route: (_person, luck) => pool.pick(luck),
    find(person) {
      if (now() < validUntil[person]!) return 'found';
      lookUp();
      if (revoked.has(person)) return 'missing';
      sign(person);
      return 'found';
    },
    login(person) {
      revoked.delete(person);
      sign(person);
    },
    end: (person) => revoked.add(person),
  };
}
