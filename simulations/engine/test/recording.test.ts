import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defineSimulation, replay, resolveScenario, run, study } from '../src/index.ts';
import type { Run, Simulation, World } from '../src/index.ts';
import { oneLine } from './one-line.ts';

interface Window {
  readonly from: number;
  readonly until: number;
}

/** A simulation that is nothing but what it records. */
function recording(window: Window, model: (world: World) => void): { simulation: Simulation; watch: () => Run } {
  const simulation = defineSimulation({
    id: 'scribe',
    version: 1,
    title: 'Scribe',
    summary: 'Records what it is told to.',
    card: { models: 'nothing', leavesOut: [], validRange: 'everywhere', sources: [] },
    parameters: oneLine.parameters,
    lead: 'arrivalRate',
    clock: { unit: 'seconds', pace: () => 1, shown: () => window, measured: () => window, poster: () => window.from },
    vocabulary: {
      items: { job: { one: 'job', many: 'jobs' } },
      spans: { work: { label: 'works', glyph: 'served' }, done: { label: 'is done', glyph: 'served' } },
      travels: { note: { label: 'note' } },
      marks: { tick: { label: 'ticks', glyph: 'tick' } },
      fields: { level: { label: 'level', glyph: 'count' } },
    },
    measures: {},
    scenarios: { plain: { title: 'Plain', look: 'Nothing.' } },
    history: { label: 'Work', of: 'in-system' },
    build: (world) => {
      model(world);
      return { scene: { kind: 'network', things: [{ id: 'desk', role: 'server', label: 'the desk' }], links: [] } };
    },
  });
  return { simulation, watch: () => run(simulation, resolveScenario(simulation).scenario) };
}

/** Does something at each whole second. */
function everySecond(world: World, until: number, does: (second: number) => void): void {
  for (let second = 1; second <= until; second++) world.simulator.at(second, () => does(second));
}

test('the window opens with what is open, under way and set, and with nothing that is over', () => {
  const { simulation, watch } = recording({ from: 10, until: 20 }, (world) => {
    const long = world.begin('work', 0, world.item('job'));
    const short = world.begin('work', 0, world.item('job'));
    world.travel('note', 0, 0, -1, 0, 5);
    const recalled = world.travel('note', 0, 0, -1, 0, 12);
    world.travel('note', 0, 0, -1, 0, 15);
    everySecond(world, 20, (second) => {
      world.state(0, 'level', second);
      world.mark('tick', 0);
      if (second === 7) world.end(short);
      if (second === 8) world.lose(recalled);
      if (second === 18) world.end(long);
    });
  });
  const watched = watch();
  assert.deepEqual([...watched.spans.start, ...watched.spans.end], [0, 18]);
  assert.deepEqual([...watched.travels.depart, ...watched.travels.arrive], [0, 15]);
  assert.deepEqual([...watched.states.at], [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  assert.equal(watched.marks.at[0], 11);
  assert.equal(watched.items.count, 1);
  assert.equal(replay(watched, simulation).at(10).state(0, 'level'), 10);
});

test('handles given before the window opened still close what they opened', () => {
  const seconds = fc.integer({ min: 1, max: 40 });
  const jobs = fc.array(fc.record({ begins: seconds, lasts: seconds }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(jobs, seconds, (planned, from) => {
      const { watch } = recording({ from, until: 50 }, (world) => {
        const spans: number[] = [];
        everySecond(world, 50, (second) => {
          for (const [job, { begins, lasts }] of planned.entries()) {
            if (begins === second) spans[job] = world.begin('work', 0, world.item('job', { job }));
            if (begins + lasts === second) world.end(spans[job] as number);
          }
        });
      });
      const { spans, items } = watch();
      const found = [...spans.start].map((start, row) => {
        const job = items.payload['job']?.[spans.item[row]!] as number;
        return [job, start, spans.end[row]];
      });
      const expected = planned.flatMap(({ begins, lasts }, job) => {
        const end = begins + lasts;
        return end > from ? [[job, begins, end > 50 ? Infinity : end]] : [];
      });
      const byJob = (a: (number | undefined)[], b: (number | undefined)[]) => a[0]! - b[0]!;
      assert.deepEqual(found.sort(byJob), expected.sort(byJob));
    }),
  );
});

test('a span may come to something else than it began as, and until then nobody sees it', () => {
  const { simulation, watch } = recording({ from: 0, until: 10 }, (world) => {
    const span = world.begin('work', 0, world.item('job'));
    world.simulator.at(6, () => world.end(span, { kind: 'done', item: world.item('job') }));
  });
  const film = replay(watch(), simulation);
  assert.deepEqual(
    film.at(5).spans.map(({ kind, item }) => [kind, item]),
    [['work', 0]],
  );
  assert.deepEqual(
    film.happenings.slice(0, 9).map(({ at, edge, kind, item }) => [at, edge, kind, item]),
    [
      [0, 'begin', 'work', 0],
      [6, 'end', 'done', 1],
    ],
  );
});

const misused: readonly [what: string, model: (world: World) => void, message: RegExp][] = [
  [
    'a span ended twice',
    (world) => [1, 2].reduce((span) => (world.end(span), span), world.begin('work', 0)),
    /not open/,
  ],
  ['a travel lost after it arrived', (world) => world.lose(world.travel('note', 0, 0, -1, 5, 4)), /not under way/],
  ['a span recorded in hindsight', (world) => world.span('work', 0, -1, 4, 5), /“?span "work"”? was recorded after/],
  [
    'a travel recorded in hindsight',
    (world) => world.travel('note', 0, 0, -1, 4, 9),
    /travel "note" was recorded after/,
  ],
  ['a kind that has no words', (world) => world.mark('tock', 0), /"tock" is not one of the marks.*tick/],
];
for (const [what, model, message] of misused)
  for (const from of [0, 100])
    test(`${what} is refused, ${from === 0 ? 'in' : 'before'} the window`, () => {
      const { watch } = recording({ from, until: 200 }, (world) => world.simulator.at(5, () => model(world)));
      assert.throws(watch, { name: 'EngineError', message });
    });

test('a recording over 32 MB is refused, and says of which simulation and what fills it', () => {
  const { watch } = recording({ from: 0, until: 2_000_000 }, (world) => {
    const tick = () => {
      world.mark('tick', 0);
      world.simulator.after(1, tick);
    };
    world.simulator.after(1, tick);
  });
  assert.throws(watch, { name: 'EngineError', message: /"scribe" passed 32 MB, 32 MB of it marks.*clock\.shown/ });
});

test('what comes before the window takes no room in it', () => {
  const { watch } = recording({ from: 1_000_000.5, until: 1_000_010.5 }, (world) => {
    const second = () => {
      world.end(world.begin('work', 0, world.item('job')));
      world.simulator.after(1, second);
    };
    world.simulator.after(1, second);
  });
  const { spans, items } = watch();
  assert.equal(spans.start.length, 10);
  assert.equal(items.count, 10);
  assert.deepEqual([...items.ordinal].slice(0, 2), [1_000_001, 1_000_002]);
});

test('recording changes nothing of what is measured', () => {
  const { scenario } = resolveScenario(oneLine, { text: 'arrivalRate=90' });
  const shown: Simulation = { ...oneLine, clock: { ...oneLine.clock, measured: oneLine.clock.shown } };
  const measured = study(shown, scenario, { seeds: 1 });
  assert.deepEqual(
    Object.values(run(oneLine, scenario).measures),
    Object.values(measured.measures).map(({ value }) => value),
  );
});
