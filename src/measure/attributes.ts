/**
 * The attributes of a component, checked: what may be written, what must be, and of which kind. The same check reads
 * them from the MDX before the build and from the props when the component renders.
 */
import { nearest } from '@under-load/engine';
import { AuthorError } from './author-error.ts';

export type Given = Readonly<Record<string, unknown>>;

interface Kind<T> {
  readonly needed: boolean;
  /** The value, or undefined where it is not of this kind. */
  readonly read: (value: unknown) => T | undefined;
  readonly allowed: string;
}
type Specification = Readonly<Record<string, Kind<unknown>>>;
type Values<S extends Specification> = {
  readonly [K in keyof S]: S[K] extends { needed: true; readonly read: (value: unknown) => infer T }
    ? Exclude<T, undefined>
    : S[K] extends Kind<infer T>
      ? T | undefined
      : never;
};

const kind = <T>(allowed: string, read: (value: unknown) => T | undefined): Kind<T> & { readonly needed: false } => ({
  needed: false,
  allowed,
  read,
});

export const text = kind('text', (value) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined,
);
export const flag = kind('no value: its name alone switches it on', (value) =>
  typeof value === 'boolean' ? value : undefined,
);
export const anything = kind('a literal value', (value): unknown => value);
export const oneOf = <const T extends string>(...names: readonly T[]) =>
  kind(`one of ${names.join(', ')}`, (value) => names.find((name) => name === value));
export const numberWithin = (min: number, max: number) =>
  kind(`a number from ${min} to ${max}`, (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && number >= min && number <= max ? number : undefined;
  });
export const required = <T>({ read, allowed }: Kind<T>): Kind<T> & { readonly needed: true } => ({
  read,
  allowed,
  needed: true,
});

/** The values, or the first fault as an AuthorError. */
export function readAttributes<const S extends Specification>(specification: S, given: Given): Values<S> {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(given)) {
    if (name in specification || given[name] === undefined) continue;
    const known = Object.keys(specification);
    const meant = nearest(name, known);
    throw new AuthorError(
      `there is no attribute “${name}”${meant ? ` (did you mean ${meant}?)` : ''}; it takes ${known.join(', ')}`,
      name,
    );
  }
  for (const [name, each] of Object.entries(specification)) {
    if (given[name] === undefined) {
      if (each.needed) throw new AuthorError(`the attribute ${name} is missing; it takes ${each.allowed}`);
      continue;
    }
    const value = each.read(given[name]);
    if (value === undefined) throw new AuthorError(`${name} takes ${each.allowed}; found ${shown(given[name])}`, name);
    values[name] = value;
  }
  return values as Values<S>;
}

function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}
