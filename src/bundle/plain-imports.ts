/**
 * Leaves `import()` to the browser. Vite wraps each in a function that first asks for the style sheets and modules the
 * imported one will ask for. Here no module that is imported on demand has styles, and what they share is in one chunk
 * that is there already (`one-runtime.ts`), so that the wrapper and its lists would be the dearest part of it.
 */
import type { ViteUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>, { readonly name: string }>;

export function plainImports(): Plugin {
  return {
    name: 'under-load:plain-imports',
    enforce: 'pre',
    apply: 'build',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
