/** What opening a page and reaching for its first figure transfers, in bytes after gzip, by kind of file. */
import type { Browser } from 'playwright';
import type { Site } from '../site/serve.ts';
import { alive } from './throttled.ts';

export interface Transfer {
  readonly page: number;
  readonly styles: number;
  readonly scripts: number;
  /** The part of the scripts that is fetched before a reader touches anything. */
  readonly atFirst: number;
  readonly fonts: number;
  readonly all: number;
}

export async function transferOf(browser: Browser, site: Site, path: string): Promise<Transfer> {
  const page = await browser.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  const bytes = (end: RegExp) =>
    [...asked]
      .filter((url) => url.startsWith(site.home) && end.test(new URL(url).pathname))
      .reduce((sum, url) => sum + site.weight(fileOf(url, site)), 0);
  try {
    await page.goto(`${site.home}${path}`);
    const figures = await page.locator('under-load-figure').count();
    if (figures) await alive(page);
    await page.waitForLoadState('networkidle');
    const atFirst = bytes(/\.js$/);
    if (figures) {
      await page.locator('under-load-figure').first().hover();
      await page.waitForLoadState('networkidle');
    }
    return {
      page: bytes(/\/$|\.html$/),
      styles: bytes(/\.css$/),
      scripts: bytes(/\.js$/),
      atFirst,
      fonts: bytes(/\.woff2$/),
      all: bytes(/./),
    };
  } finally {
    await page.close();
  }
}

function fileOf(url: string, site: Site): string {
  const path = decodeURIComponent(new URL(url).pathname.slice(site.base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
