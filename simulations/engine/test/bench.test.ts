import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CALLBACKS, contenders, PARTS, SCRIPTS } from '../bench/contenders.ts';
import { models } from '../bench/models.ts';
import type { ModelName } from '../bench/models.ts';

for (const [name, { title }] of Object.entries(models))
  test(`callbacks, parts and scripts tell one story: ${title}`, async () => {
    const answers: number[] = [];
    for (const style of [CALLBACKS, PARTS, SCRIPTS])
      answers.push(await (await contenders[style]!.load('')).runs[name as ModelName](2000));
    const [first] = answers;
    assert.ok(first! > 0);
    for (const answer of answers) assert.ok(Math.abs(answer - first!) < 1e-12 * first!, `${answer}, not ${first}`);
  });
