/**
 * The rooms of the house and which way imports may point:
 *
 *     engine ← simulations ← components/simulation ← components/lesson ← content, and src composes
 *
 * `mayImport` answers for one file and one specifier. It knows folders only, so a new simulation or component is held
 * to the rules from its first line.
 */
import { posix } from 'node:path';

/** Files of `src` that components may read: they carry page data in, and know nothing of components. */
export const ports: readonly string[] = ['src/ports/', 'src/course/href.ts', 'src/course/measured.ts'];

export interface Refusal {
  readonly reason: string;
}

interface Room {
  /** Packages it may import; a name ending in `*` stands for all that begin with it. */
  readonly packages: readonly string[] | 'any';
  /** Folders (and files) of this repository it may import, beside its own. */
  readonly folders: readonly string[];
  readonly because: string;
}

const instrument = ['@under-load/engine', 'preact', 'preact/*', 'd3', 'd3-*'];

const fixedRooms: Readonly<Record<string, Room>> = {
  'simulations/engine': {
    packages: [],
    folders: [],
    because: 'the engine imports nothing, so that it runs wherever JavaScript does',
  },
  'components/simulation': {
    packages: instrument,
    folders: ports,
    because: 'the instrument knows runs, never a particular simulation or page',
  },
  'components/lesson': {
    packages: 'any',
    folders: ['components/simulation/', ...ports],
    because: 'lesson components stand on the instrument and read pages through ports',
  },
  'components/page': {
    packages: 'any',
    folders: ports,
    because: 'page components draw the page data they are given',
  },
};

/** What tests, and what stands in a folder for them, may import on top of what their room may. */
const testPackages = ['node:*', 'fast-check'];
/** What the labs on antipatterns are built of: no simulation of its own, and every simulation may stand on it. */
const CALLS = 'simulations/calls/';
/** What the tests of all simulations share. Models may not import it. */
const PROVING = 'simulations/proving.ts';

/** The room a file lies in, as its folder, or null where nothing is walled in. Paths are posix and relative to the repository. */
export function roomOf(file: string): string | null {
  const [top = '', second = '', third] = file.split('/');
  // Benchmarks run on a machine, against other programs, and packing writes files; nothing imports them.
  if (third === undefined || third === 'bench' || (second === 'engine' && third === 'pack')) return null;
  // Examples are read by who uses the engine from outside: they know its name, not its files.
  if (second === 'engine' && third === 'examples') return `${top}/${second}/${third}`;
  return top === 'simulations' || top === 'components' ? `${top}/${second}` : null;
}

/** Null where `file` may import `specifier`, else why not. */
export function mayImport(file: string, specifier: string): Refusal | null {
  const folder = roomOf(file);
  if (folder === null) return null;
  const room = fixedRooms[folder] ?? roomOfSimulation(folder);
  if (!room) return null;
  const isTest = /\.test\.tsx?$|\/test\//.test(file);
  const bare = specifier.replace(/\?.*$/, '');
  if (!bare.startsWith('.') && !bare.startsWith('/')) {
    const allowed =
      room.packages === 'any' ||
      [...room.packages, ...(isTest ? testPackages : [])].some((name) => matches(name, bare));
    return allowed ? null : refusal(folder, room, `the package "${specifier}"`);
  }
  const target = posix.join(posix.dirname(file), bare);
  if (/\.(css|scss|less)$/.test(target) && folder.startsWith('simulations/'))
    return refusal(folder, room, `the style sheet "${specifier}"`);
  if (target.startsWith(`${folder}/`)) return null;
  if (room.folders.some((allowed) => (allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed)))
    return null;
  if (isTest && folder.startsWith('components/') && target.startsWith('simulations/')) return null;
  if (isTest && target === PROVING && room !== fixedRooms['simulations/engine']) return null;
  return refusal(folder, room, target);
}

function roomOfSimulation(folder: string): Room | null {
  if (!folder.startsWith('simulations/')) return null;
  return {
    packages: ['@under-load/engine'],
    folders: [CALLS],
    because: 'a simulation is a model on the engine: no views, no styles, no other simulation',
  };
}

function refusal(folder: string, room: Room, what: string): Refusal {
  return { reason: `${folder} may not import ${what}: ${room.because}.` };
}

function matches(name: string, specifier: string): boolean {
  return name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name;
}
