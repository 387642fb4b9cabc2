/** Near full a pool forgets slowly, and a mean is known within 3 % only from many seeds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { studied } = proving(simulation);

test('sixteen threads at 140 a second', () => {
  const { measures, theory } = studied('arrivalRate=140', 100);
  for (const measure of ['meanLatency', 'requestsInside', 'throughput'])
    assert.equal(disagreement(measures[measure]!, valueOf(theory[measure]!), { relative: 0.03 }), null, measure);
});
