import { boolean, number, type ValuesOf } from '@under-load/engine';

const lifetime = (label: string, help: string, advanced = false) =>
  number({ label, help: `${help} 0: nothing is kept there.`, default: 20, min: 0, max: 200, unit: 's', advanced });

export const parameters = {
  browserTtl: lifetime('Browser keeps it', 'How long a copy in a reader’s browser counts as fresh (max-age).'),
  edgeTtl: lifetime('Edge keeps it', 'How long the CDN’s edge server, near the readers, keeps its copy (s-maxage).'),
  webTtl: lifetime('Web server keeps it', 'How long the reverse proxy before the application keeps a finished page.'),
  appTtl: lifetime(
    'Application keeps it',
    'How long the application keeps what it read from the database, in its memory or in a cache server.',
  ),
  readers: number({
    label: 'Readers',
    help: 'Each has a browser of their own.',
    default: 3,
    min: 1,
    max: 200,
    step: 1,
    scale: 'log',
  }),
  edges: number({
    label: 'Edge servers',
    help: 'Each stands near a part of the readers and has a copy of its own.',
    default: 2,
    min: 1,
    max: 50,
    step: 1,
    scale: 'log',
    when: ({ edgeTtl }) => (edgeTtl as number) > 0,
  }),
  asksEvery: number({
    label: 'Each asks every',
    help: 'On average, at moments that do not depend on each other.',
    default: 8,
    min: 1,
    max: 3600,
    unit: 's',
    scale: 'log',
  }),
  changesEvery: number({
    label: 'The page changes every',
    help: 'On average, in the database.',
    default: 60,
    min: 1,
    max: 86_400,
    unit: 's',
    scale: 'log',
    unlimited: true,
  }),
  purge: boolean({
    label: 'A change deletes copies',
    help: 'The application tells its own cache, the web server and the edge that the page has changed. Browsers it cannot tell.',
    default: false,
  }),
  age: boolean({
    label: 'Caches tell the age',
    help: 'A browser, edge or web server counts how old a copy was when it came (the Age header), not only since when it has it.',
    default: true,
    advanced: true,
  }),
  edgeTime: number({
    label: 'To the edge and back',
    default: 20,
    min: 1,
    max: 500,
    unit: 'ms',
    scale: 'log',
    advanced: true,
  }),
  originTime: number({
    label: 'From there to the web server and back',
    default: 80,
    min: 1,
    max: 500,
    unit: 'ms',
    scale: 'log',
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** The edge server that a reader uses: neighbours use the same, and every one has about as many readers. */
export function edgeOf(reader: number, { readers, edges }: Pick<Values, 'readers' | 'edges'>): number {
  return Math.floor((reader * edges) / readers);
}

/** Requests a second, of all readers together. */
export const requestRate = ({ readers, asksEvery }: Pick<Values, 'readers' | 'asksEvery'>): number =>
  readers / asksEvery;
