/** What takes many seeds: one revocation or one crash of the store is all that a seed has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { agrees, studied } = proving(simulation);

test('requests accepted with a revoked token', () => {
  // One token is revoked in each seed, anywhere in its life.
  agrees('store=token&incident=revoke&tokenLife=20&requestRate=2&people=8', 'accepted', 0.12, 600);
});

test('changes that a crash between two writes of the log undoes', () => {
  const text = 'store=shared&incident=store-crash&logEvery=1&people=1000&changes=40';
  assert.equal(valueOf(studied(text, 1).theory['undone']!), 100);
  agrees(text.replace('people=1000', 'people=100'), 'undone', 0.09, 800);
});

test('sessions that a sticky server takes with it, and people thrown out by a release', () => {
  agrees('store=sticky&incident=crash', 'loggedOut', 0.06, 800);
  agrees('store=sticky&incident=deploy', 'loggedOut', 0.03, 400);
  agrees('store=sticky&incident=deploy&servers=8&downtime=20&people=100', 'loggedOut', 0.03, 60);
});

test('a server that is added to sticky ones has what has come anew', () => {
  agrees('store=sticky&incident=scale-out&visit=60&people=1000', 'newShare', 0.03, 100);
});
