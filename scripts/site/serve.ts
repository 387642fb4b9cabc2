/**
 * Serves a built site as a strict host would: only from itself, nothing inline, under any base path. Keeps count of
 * what was sent, so that budgets are read from what a reader really fetches.
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export const policy = "default-src 'self'";

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface Site {
  /** The folder of the built files. */
  readonly folder: string;
  /** The path it is served under, with slashes at both ends. */
  readonly base: string;
  /** Full address of the home page, ending in a slash. */
  readonly home: string;
  /** Gzipped size in bytes of one file of the site, by its path from the base. */
  readonly weight: (path: string) => number;
  readonly close: () => Promise<void>;
}

export async function serve({ folder, base = '/' }: { folder: string; base?: string }): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = pathname.startsWith(base) ? fileOf(folder, decodeURIComponent(pathname.slice(base.length))) : null;
    const file = found ?? join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    base,
    home: `http://127.0.0.1:${port}${base}`,
    weight: (path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fileOf(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder))) return null;
  const entry = statSync(file, { throwIfNoEntry: false });
  if (entry?.isFile()) return file;
  const index = join(file, 'index.html');
  return entry?.isDirectory() && statSync(index, { throwIfNoEntry: false })?.isFile() ? index : null;
}
