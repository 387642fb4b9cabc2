import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agrees, silentOf } from '../../test/theory.ts';
import {
  finiteLineBlocking,
  finiteLineGoodput,
  finiteLineLate,
  finiteLineMeanResponse,
  finiteLineThroughput,
} from './finite-line.ts';
import { erlangB, mmcMeanResponse } from './many-servers.ts';
import { valueOf } from './prediction.ts';

const line = (arrivalRate: number, serviceRate: number, room: number, servers = 1) => ({
  arrivalRate,
  serviceRate,
  room,
  servers,
});

test('refused, and the response of those let in', () => {
  agrees(finiteLineBlocking(line(0.8, 1, 10)), 0.02349285757990561);
  agrees(finiteLineBlocking(line(1.2, 1, 10)), 0.192586495126806);
  agrees(finiteLineBlocking(line(90, 100, 10)), 0.05081373132741239);
  agrees(finiteLineBlocking(line(100, 100, 9)), 0.1);
  agrees(finiteLineMeanResponse(line(0.8, 1, 10)), 3.797097503983286);
  agrees(finiteLineMeanResponse(line(1.2, 1, 10)), 6.926137844142956);
  agrees(finiteLineMeanResponse(line(90, 100, 10)), 0.04646600672123705);
});

test('sixteen threads and room for fifty more', () => {
  agrees(finiteLineBlocking(line(200, 10, 66, 16)), 0.2000008995897057);
  agrees(finiteLineMeanResponse(line(200, 10, 66, 16)), 0.3875019732659994);
  agrees(finiteLineThroughput(line(200, 10, 66, 16)), 159.9998200820589);
});

test('more room, fewer refused, and less done in time', () => {
  for (const [room, late, goodput] of [
    [10, 0.001483973550572132, 96.74583895051049],
    [12, 0.0066793287239172, 97.2838397958195],
    [20, 0.2192600589353241, 77.72703805229557],
  ] as const) {
    agrees(finiteLineLate(line(120, 100, room), 0.2), late);
    agrees(finiteLineGoodput(line(120, 100, room), 0.2), goodput);
  }
});

test('no room to wait is Erlang B, and ample room is M/M/c', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.01, max: 0.9, noNaN: true }), (servers, load) => {
      const offered = load * servers;
      agrees(finiteLineBlocking(line(offered, 1, servers, servers)), erlangB(servers, offered));
      const ample = mmcMeanResponse({ arrivalRate: offered, serviceRate: 1, servers });
      agrees(finiteLineMeanResponse(line(offered, 1, servers + 400, servers)), valueOf(ample), 1e-9);
    }),
  );
});

test('shares stay shares at any load, and what is let in fits through', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0, max: 1e3, noNaN: true }),
      (arrivalRate, room, deadline) => {
        const blocked = valueOf(finiteLineBlocking(line(arrivalRate, 1, room)));
        const late = valueOf(finiteLineLate(line(arrivalRate, 1, room), deadline));
        assert.ok(blocked >= 0 && blocked < 1 && late >= 0 && late <= 1 + 1e-9);
        assert.ok(valueOf(finiteLineThroughput(line(arrivalRate, 1, room))) <= 1 + 1e-9);
      },
    ),
  );
});

test('silent or refused where there is nothing to say', () => {
  assert.match(silentOf(finiteLineMeanResponse(line(0, 1, 5))), /Nobody arrives/);
  assert.match(silentOf(finiteLineLate(line(1, 1, 5, 2), 1)), /one server only/);
  assert.match(silentOf(finiteLineGoodput(line(1, 1, 5, 2), 1)), /one server only/);
  assert.throws(() => finiteLineBlocking(line(-1, 1, 5)), /arrivalRate = -1/);
  assert.throws(() => finiteLineBlocking(line(1, 0, 5)), /serviceRate = 0/);
  assert.throws(() => finiteLineBlocking(line(1, 1, 2.5)), /room = 2.5/);
});
