/** What one browser makes of every simulation: its own name for itself, the fingerprints and how long they took. */
import { simulationIds } from '../simulate/load-simulation.ts';
import type { Browser } from './browser.ts';
import type { Report } from './report.ts';
import { reportServer } from './report-server.ts';

/** Generous: a loaded machine may need a minute for what takes five seconds in Node. */
const LIMIT_MS = 180_000;

/** Rejects where the browser does not start, does not answer, or the page fails in it. */
export async function askBrowser(browser: Browser, program: string): Promise<Report> {
  const server = await reportServer(simulationIds());
  let deadline: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const why = `${browser.name} (${program}) sent no fingerprints within ${LIMIT_MS / 1000} s`;
    deadline = setTimeout(() => reject(new Error(why)), LIMIT_MS);
  });
  let close = async () => {};
  try {
    close = await browser.open(program, server.url);
    return await Promise.race([server.report, late]);
  } finally {
    clearTimeout(deadline);
    await close();
    server.close();
  }
}
