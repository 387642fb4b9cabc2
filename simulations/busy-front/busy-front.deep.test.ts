import { test } from 'node:test';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { agrees } = proving(simulation);

test('at a load of 0.8: Pollaczek and Khinchine, processor sharing, Cobham', () => {
  for (const [mode, relative] of [
    ['loop', 0.06],
    ['threads', 0.06],
    ['priority', 0.02],
    ['offload', 0.01],
  ] as const)
    agrees(`mode=${mode}`, 'meanLatency', relative, 120);
  agrees('mode=priority', 'meanJob', 0.06, 120);
  agrees('mode=threads', 'meanJob', 0.06, 120);
});
