import { test } from 'node:test';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { agrees } = proving(simulation);

test('Erlang B at 80 and 100 erlang on 100 ports, whatever the distribution of the time a port is kept', () => {
  for (const kept of ['timeWait=1&serviceTime=0', 'timeWait=0&serviceTime=1000']) {
    agrees(`${kept}&rtt=0&makingTime=0&ports=100&arrivalRate=100`, 'failedShare', 0.07, 80);
    agrees(`${kept}&rtt=0&makingTime=0&ports=100&arrivalRate=80`, 'failedShare', 0.2, 150);
  }
});

test('a core on which clients are made is M/D/1', () => {
  agrees('makingTime=200&timeWait=0&rtt=0', 'meanLatency', 0.03, 100);
});
