import type { Preset } from '@under-load/engine';

const IN_DATABASE = { label: 'The database formats', set: { place: 'database' } } as const;

export const presets = {
  'one-server': {
    title: 'Fifty users, and one server for the application',
    look: 'Above, requests wait for the database. Below they wait as long, for the application.',
    lanes: [IN_DATABASE, { label: 'The application formats', set: { place: 'application' } }],
    finding: 'throughput',
  },
  'five-servers': {
    title: 'Five servers for the application',
    look: 'Whoever formats is the one that must be many.',
    lanes: [
      { label: 'The database formats, five servers', set: { place: 'database', servers: 5 } },
      { label: 'The application formats, five servers', set: { place: 'application', servers: 5 } },
    ],
    finding: 'throughput',
  },
  'larger-database': {
    title: 'Five cores for the database instead',
    look: 'The same computing, bought elsewhere. The line is gone on both sides.',
    lanes: [
      { label: 'The database formats, on five cores', set: { place: 'database', cores: 5 } },
      { label: 'The application formats, five servers', set: { place: 'application', servers: 5 } },
    ],
    finding: 'throughput',
  },
  total: {
    title: 'A total of a hundred thousand rows',
    look: 'Five servers on both sides. Above one number leaves the database, below all the rows do.',
    set: { job: 'sum', servers: 5 },
    lanes: [
      { label: 'The database adds up', set: { place: 'database' } },
      { label: 'The application adds up', set: { place: 'application' } },
    ],
    finding: 'throughput',
    lead: 'rows',
  },
  'four-users': {
    title: 'Four users',
    look: 'Hardly anyone waits, wherever the formatting is done.',
    set: { users: 4 },
    lanes: [IN_DATABASE, { label: 'The application formats', set: { place: 'application' } }],
  },
} as const satisfies Record<string, Preset>;
