import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';
import { FIRST_SERVER } from './model.ts';
import { serversOf, type Values } from './parameters.ts';

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    arrive: { label: 'arrives', glyph: 'arrival' },
    pick: { label: 'turn', glyph: 'choice', says: sayPick },
  },
  spans: {
    wait: { label: 'waits', glyph: 'queued', status: 'wait' },
    serve: { label: 'is served', glyph: 'served' },
  },
  fields: { credit: { label: 'credit', glyph: 'count' } },
} as const satisfies Vocabulary;

/** The turn, with the accounts that led to it. The field holds what is left after the picked server paid. */
function sayPick({ item, thing, value }: MarkMoment, moment: Moment): string {
  const servers = serversOf(moment.run.scenario.parameters as Values);
  const picked = servers[thing - FIRST_SERVER]!.name;
  const turn = `${capital(moment.name(item))} goes to ${picked}${value > 0 ? `, behind ${value}` : ''}`;
  if (moment.run.scenario.parameters['scheduler'] !== 'smooth') return `${turn}. The last turns: ${lastTurns(moment)}.`;
  const total = servers.reduce((sum, { weight }) => sum + weight, 0);
  const before = servers.map(({ name }, i) => {
    const left = moment.state(FIRST_SERVER + i, 'credit');
    return `${name} ${signed(name === picked ? left + total : left)}`;
  });
  return `Credit stands at ${before.join(', ')}: ${picked} has most. ${turn}, and ${picked} pays ${total}. The last turns: ${lastTurns(moment)}.`;
}

/** The string of beads: who had the last turns, the newest at the end. */
function lastTurns({ run, at }: Moment): string {
  const pick = run.names.marks.indexOf('pick');
  const servers = serversOf(run.scenario.parameters as Values);
  const turns: string[] = [];
  for (let i = run.marks.at.length - 1; i >= 0 && turns.length < 14; i--)
    if (run.marks.kind[i] === pick && run.marks.at[i]! <= at)
      turns.unshift(servers[run.marks.thing[i]! - FIRST_SERVER]!.name);
  return turns.join(' ');
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
