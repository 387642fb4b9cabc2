// How the site is built. Nothing a course author edits: words live in content/, order in content/curricula/.
//
// A course in another place is built by the same configuration (addresses may be relative to this folder):
//   UNDER_LOAD_SITE     where it will be published, for canonical links   https://example.org
//   UNDER_LOAD_BASE     the path it is served under                       /system-design/
//   UNDER_LOAD_CONTENT  the folder of words and order                     content
//   UNDER_LOAD_OUT      where the pages are written                       dist
//   UNDER_LOAD_CACHE    where Astro keeps what it has read; two courses never share one
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { writtenBesidePages } from './src/bundle/beside-pages.ts';
import { modelApart } from './src/bundle/model-apart.ts';
import { modelFiles } from './src/bundle/model-files.ts';
import { oneRuntime } from './src/bundle/one-runtime.ts';
import { plainImports } from './src/bundle/plain-imports.ts';
import { tokenClasses } from './src/highlight/token-classes.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const setting = (name) => process.env[`UNDER_LOAD_${name}`] || undefined;
const content = resolve(root, setting('CONTENT') ?? 'content');

export default defineConfig({
  site: setting('SITE'),
  base: setting('BASE') ?? '/',
  outDir: resolve(root, setting('OUT') ?? 'dist'),
  cacheDir: resolve(root, setting('CACHE') ?? 'node_modules/.astro'),
  trailingSlash: 'always',
  build: {
    // A strict Content-Security-Policy refuses styles inside the page.
    inlineStylesheets: 'never',
  },
  integrations: [mdx(), preact(), writtenBesidePages()],
  markdown: {
    shikiConfig: { theme: 'css-variables', transformers: [tokenClasses()] },
  },
  devToolbar: { enabled: false },
  vite: {
    resolve: { alias: { '@content': content } },
    // The same policy refuses small scripts, fonts and pictures written into the page as data.
    build: {
      assetsInlineLimit: 0,
      // Astro marks its own modules with a directive the bundler does not know; it says so once for every lesson.
      rolldownOptions: { onLog: (level, log, say) => log.code === 'MODULE_LEVEL_DIRECTIVE' || say(level, log) },
    },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: oneRuntime } } } } },
    plugins: [modelApart(), modelFiles(), plainImports()],
    // The thread that measures fetches the one model it was asked about.
    worker: { format: 'es' },
    server: { fs: { allow: [root, content] } },
  },
});
