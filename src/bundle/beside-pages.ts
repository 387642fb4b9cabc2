/**
 * Files that pages ask for while they are rendered, written beside them once all are: what a page needs later and should
 * not carry. They lie among the assets under a name made of what they hold, so that two figures that say the same share
 * one and a host may keep it for ever. A running server answers them from memory.
 *
 * Pages are rendered by a bundle of their own, which has modules of its own; what it asks for is kept with the process.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const FOLDER = '_astro/';
const SHARED = Symbol.for('under-load:beside-pages');
const shared = globalThis as { [SHARED]?: Map<string, string> };

/** File name → text. */
const files = (shared[SHARED] ??= new Map());

/** Puts a text beside the pages; gives its address without the base path. */
export function besidePages(name: string, text: string): `/${string}` {
  const file = `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
  files.set(file, text);
  return `/${FOLDER}${file}`;
}

export function writtenBesidePages(): AstroIntegration {
  return {
    name: 'under-load:beside-pages',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const text = files.get(request.url?.split('/').at(-1) ?? '');
          if (text === undefined) return next();
          response.setHeader('content-type', 'application/json');
          response.end(text);
        });
      },
      'astro:build:done': ({ dir }) => {
        const folder = new URL(FOLDER, dir);
        mkdirSync(folder, { recursive: true });
        for (const [file, text] of files) writeFileSync(fileURLToPath(new URL(file, folder)), text);
      },
    },
  };
}
