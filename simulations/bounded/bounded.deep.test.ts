import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { agrees, studied } = proving(simulation);

test('bounded lines at other loads, rooms and deadlines', () => {
  for (const text of ['room=10&arrivalRate=90', 'room=9&arrivalRate=100', 'room=12', 'room=40&deadline=500'])
    for (const measure of ['goodput', 'rejectShare', 'meanLatency', 'throughput']) agrees(text, measure, 0.03, 96);
  for (const text of ['policy=block&producers=5', 'policy=block&producers=100&room=4&deadline=1000'])
    for (const measure of ['goodput', 'heldBack', 'meanLatency']) agrees(text, measure, 0.03, 64);
  agrees('policy=block&producers=20', 'lateShare', 0.06, 64);
  for (const measure of ['goodput', 'meanLatency', 'lateShare'])
    agrees('policy=unbounded&arrivalRate=80&deadline=100', measure, 0.03, 128);
});

test('without a bound the line grows like water: who is done at t has waited t (ρ − 1)/ρ', () => {
  // Measured from 20 s to 420 s, so 220 s stands for all.
  const { measures } = studied('policy=unbounded', 64);
  assert.equal(disagreement(measures['meanLatency']!, (0.2 / 1.2) * 220, { relative: 0.03 }), null);
  assert.equal(measures['goodput']!.value, 0);
});
