/**
 * Serves the engine and the simulations to a browser as the modules they are, with nothing bundled: types are stripped
 * as Node strips them when it runs the same files. The page posts back what it found.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { repository } from '../simulate/load-simulation.ts';
import type { Report } from './report.ts';

export interface ReportServer {
  readonly url: string;
  /** Settles with what the page posts; rejects with the page's own words where it failed. */
  readonly report: Promise<Report>;
  readonly close: () => void;
}

export async function reportServer(simulations: readonly string[]): Promise<ReportServer> {
  const { promise, resolve, reject } = Promise.withResolvers<Report>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string) => response.writeHead(200, { 'content-type': type }).end(body);
    if (pathname === '/') send('text/html; charset=utf-8', page(simulations));
    else if (pathname === '/report' || pathname === '/fault')
      void bodyOf(request).then((body) => {
        send('text/plain', '');
        if (pathname === '/report') resolve(JSON.parse(body) as Report);
        else reject(new Error(String(JSON.parse(body))));
      });
    else {
      const source = sourceOf(pathname);
      if (source === null) response.writeHead(404).end();
      else send('text/javascript; charset=utf-8', stripTypeScriptTypes(source));
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    report: promise,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function page(simulations: readonly string[]): string {
  return `<!doctype html>
<title>Fingerprints</title>
<script type="importmap">{ "imports": { "@under-load/engine": "/simulations/engine/src/index.ts" } }</script>
<script type="module">
  import { report } from '/scripts/hosts/report.ts';
  await report(${JSON.stringify(simulations)});
</script>`;
}

function sourceOf(pathname: string): string | null {
  const path = normalize(pathname).slice(1);
  if (!/^(simulations|scripts.hosts)\b.*\.ts$/.test(path)) return null;
  try {
    return readFileSync(join(repository, path), 'utf8');
  } catch {
    return null;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}
