/** An `.astro` file for plain `tsc` and the linter; `astro check` reads the file itself and checks its props. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
