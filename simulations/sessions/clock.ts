/** When something happens, how long one watches, and how long is measured. In seconds. */
import type { Values } from './parameters.ts';

export const INCIDENT_AT = 4;

/** What follows an incident is measured for so long: until nearly everybody has asked again, and all servers are back. */
export const measuredAfter = ({ incident, servers, downtime, requestRate, tokenLife, store }: Values): number =>
  (incident === 'deploy' ? servers * downtime : incident === 'crash' || incident === 'store-crash' ? downtime : 0) +
  Math.max(60, 12 / requestRate, incident === 'revoke' && store === 'token' ? tokenLife : 0);

export const measured = (values: Values) => ({ from: 0, until: INCIDENT_AT + measuredAfter(values) });

export function shown(values: Values): { readonly from: number; readonly until: number } {
  const { incident, servers, downtime, requestRate, tokenLife } = values;
  const turns = 4 / requestRate;
  const after = {
    none: turns,
    crash: downtime + turns / 2,
    deploy: servers * downtime + turns / 2,
    'scale-out': 3 * turns,
    'store-crash': downtime + turns,
    revoke: Math.min(30, 1.5 * tokenLife),
  }[incident];
  return { from: INCIDENT_AT - 1, until: Math.min(INCIDENT_AT + after, measured(values).until) };
}

/** The moment of the still figure: soon after it has happened. */
export function poster(values: Values): number {
  const { incident, servers, downtime } = values;
  const { from, until } = shown(values);
  if (incident === 'deploy') return INCIDENT_AT + (Math.ceil(servers / 2) + 0.3) * downtime;
  if (incident === 'crash' || incident === 'store-crash') return INCIDENT_AT + 0.5 * downtime;
  return from + 0.7 * (until - from);
}
