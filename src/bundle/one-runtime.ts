/**
 * Puts all that every living figure needs (frame, engine, Preact) into one file. Left alone, the bundler cuts a file out
 * for each set of modules that some pair of simulations shares: two dozen requests, and text that compresses apart.
 * What the home page runs of the engine stays by itself, because that page has no figure.
 */
export const oneRuntime = {
  groups: [
    { name: 'import', test: /preload-helper|rolldown[\\/]runtime/, priority: 2 },
    { name: 'simulator', test: /[\\/]engine[\\/]src[\\/](simulator|stream|math)\.ts$/, priority: 1 },
    { name: 'runtime', test: /[\\/](src[\\/]figures[\\/]mount\.tsx|simulation[\\/]shape\.ts|last-at-or-before\.ts)$/ },
  ],
};
