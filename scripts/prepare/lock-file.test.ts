import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Locked>> };
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Record<
  string,
  Record<string, string>
>;

/** The place where Node would look the package up from this one, or null. */
function lookUp(from: string, name: string): string | null {
  const folders = from.split('/node_modules/');
  for (let depth = folders.length; depth >= 0; depth--) {
    const prefix = folders.slice(0, depth).join('/node_modules/');
    const path = `${prefix ? `${prefix}/` : ''}node_modules/${name}`;
    if (packages[path]) return path;
  }
  return null;
}

test('the lock file holds what every platform needs, not only the one it was made on', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => lookUp(path, name) === null)
      .map((name) => `${name}, wanted by ${path || 'the course itself'}`),
  );
  assert.deepEqual(missing, [], 'choose versions whose optional packages are all published');
});

test('the lock file pins contents and ties nobody to one registry', () => {
  for (const [path, { integrity, resolved, link }] of Object.entries(packages)) {
    if (!path.startsWith('node_modules/')) continue;
    if (link) continue;
    assert.ok(integrity, `${path} has no checksum`);
    assert.equal(resolved, undefined, `${path} names where it was fetched from`);
  }
});

test('every dependency is pinned to one version', () => {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(manifest[kind] ?? {}))
      assert.match(version, name.startsWith('@under-load/') ? /^\*$/ : /^\d+\.\d+\.\d+$/, `${name} in ${kind}`);
});
