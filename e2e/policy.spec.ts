import { builtPages } from './site/built-pages.ts';
import { attribute, tags } from './site/markup.ts';
import { policy } from '../scripts/site/serve.ts';
import { dist, expect, test } from './test.ts';

test('pages are served under a policy that allows nothing inline', async ({ page }) => {
  const response = await page.goto('./');
  expect(response?.headers()['content-security-policy']).toBe(policy);
});

test('what the policy refuses fails a test', async ({ page, complaints }) => {
  await page.goto('./');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => complaints.join('\n')).toMatch(/style/i);
  complaints.length = 0;
});

test('no page carries a style, a script or a listener inside its markup', () => {
  const inline: string[] = [];
  for (const { path, html } of builtPages(dist)) {
    for (const tag of tags(html)) {
      if (attribute(tag, 'style') !== null) inline.push(`${path}: ${tag.slice(0, 120)}`);
      if (/\son[a-z]+=/i.test(tag.replace(/"[^"]*"/g, '""'))) inline.push(`${path}: ${tag.slice(0, 120)}`);
      if (/^<style/i.test(tag)) inline.push(`${path}: a style element`);
      if (/^<script/i.test(tag) && attribute(tag, 'src') === null && attribute(tag, 'type') !== 'application/json')
        inline.push(`${path}: a script without src`);
    }
  }
  expect(inline).toEqual([]);
});
