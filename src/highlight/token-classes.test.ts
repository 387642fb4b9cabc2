import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlight } from './highlight.ts';

test('highlighted code carries classes and no style', async () => {
  const html = await highlight("// why\nexport const pick = (n: number): string => 'a' + n;\n");
  assert.ok(!/style=/.test(html), html);
  for (const name of ['tok-comment', 'tok-keyword', 'tok-string']) assert.ok(html.includes(name), `${name} in ${html}`);
});

test('nothing of the code is lost', async () => {
  const html = await highlight('const a = b < c && d;');
  const text = html
    .replace(/<[^>]+>/g, '')
    .replace(/&#x3C;|&lt;/g, '<')
    .replace(/&#x26;|&amp;/g, '&');
  assert.equal(text, 'const a = b < c && d;');
});
