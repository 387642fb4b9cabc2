/** What happens, and when. */
import type { Script, World } from '@under-load/engine';
import { INCIDENT_AT } from './clock.ts';
import type { Values } from './parameters.ts';

export interface Happenings {
  readonly down: (server: number) => void;
  readonly up: (server: number) => void;
  readonly storeDown: () => void;
  readonly storeUp: () => void;
  readonly revoke: (person: number) => void;
}

const CRASHING = 1;

export function* startIncident(
  world: World,
  { incident, servers, downtime, people }: Values,
  { down, up, storeDown, storeUp, revoke }: Happenings,
): Script<void> {
  const whose = world.stream('whose session').below(people);
  yield INCIDENT_AT;
  switch (incident) {
    case 'none':
      return;
    case 'crash':
      down(CRASHING);
      yield downtime;
      return up(CRASHING);
    case 'deploy':
      for (let server = 0; server < servers; server++) {
        down(server);
        yield downtime;
        up(server);
      }
      return;
    case 'scale-out':
      return up(servers);
    case 'store-crash':
      storeDown();
      yield downtime;
      return storeUp();
    case 'revoke':
      return revoke(whose);
  }
}
