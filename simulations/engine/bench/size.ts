/** How much of the engine a page loads: what esbuild makes of a few of its names, minified, in bytes of gzip. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What a model of queues needs: clock, event list, streams, scripts and what they wait for, stations, a histogram. */
export const core = [
  ...['Simulator', 'Process', 'Stream', 'coin', 'Station', 'Signal', 'Histogram', 'EngineError'],
  ...['all', 'race', 'sleep', 'within', 'startArrivals', 'poisson', 'studentInterval', 'ln', 'exp', 'pow'],
];

interface Bundler {
  build(
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly outputFiles: readonly { readonly contents: Uint8Array }[] }>;
}

/** Null where esbuild, which the site is built with, is not installed. */
export async function sizeOf(names: readonly string[] | 'all'): Promise<number | null> {
  let bundler: Bundler;
  try {
    bundler = (await import('esbuild' as string)) as Bundler;
  } catch {
    return null;
  }
  const index = JSON.stringify(fileURLToPath(new URL('../src/index.ts', import.meta.url)));
  const { outputFiles } = await bundler.build({
    stdin: { contents: `export ${names === 'all' ? '*' : `{ ${names.join(', ')} }`} from ${index};`, resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).byteLength;
}
