import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer } from './answer.ts';
import type { Report } from './report.ts';
import type { SweepReport } from './sweep.ts';

const small = ['lb-arena', 'policy=random', 'servers=2', '--seeds', '3'];
const swept = [...small, '--sweep', 'arrivalRate=64:192:64'];
const json = async <R>(words: readonly string[]) => JSON.parse(await answer([...words, '--json'])) as R;

test('a point of a sweep is the study at that value', async () => {
  const { sweep, points, seeds } = await json<SweepReport>(swept);
  assert.deepEqual([sweep.parameter, sweep.unit, seeds], ['arrivalRate', '/s', 3]);
  assert.deepEqual(
    points.map(({ value }) => value),
    ['64', '128', '192'],
  );
  const alone = await json<Report>([...small, 'arrivalRate=128']);
  assert.deepEqual(points[1]?.measures, alone.measures);
  assert.ok(points[1]?.measures?.meanLatency?.theory);
});

test('threads change nothing in a sweep', async () => {
  const texts = await Promise.all(['1', '2'].map((workers) => answer([...swept, '--json', '--workers', workers])));
  assert.equal(texts[0], texts[1]);
});

test('the table has a line for each value, and says once where theory ends', async () => {
  const text = await answer([
    'lb-arena',
    'policy=random',
    'servers=2',
    '--seeds',
    '2',
    '--sweep',
    'arrivalRate=160:480:160',
  ]);
  const latency = text.split('\n\n').find((block) => block.startsWith('Mean latency')) ?? '';
  assert.match(latency, /arrivalRate +measured +theory\n +160 .*12\.5 ms\n +320 .*\n +480 /);
  assert.match(latency, /no theory at 480: More work arrives/);
});

test('a comparison is swept lane by lane, with the difference of each point', async () => {
  const { points } = await json<SweepReport>(['lb-arena/two-rules', '--seeds', '2', '--sweep', 'arrivalRate=320,640']);
  for (const { lanes, differences } of points) {
    assert.equal(lanes?.length, 2);
    assert.equal(differences?.length, 1);
  }
});

test('CSV has the numbers of JSON, a line for each measure at each point', async () => {
  const { points } = await json<SweepReport>(swept);
  const [head, ...rows] = (await answer([...swept, '--csv'])).split('\r\n').map((line) => line.split(','));
  assert.deepEqual(head, ['arrivalRate', 'lane', 'measure', 'unit', 'value', 'low', 'high', 'theory', 'seeds']);
  assert.equal(rows.length, points.length * Object.keys(points[0]?.measures ?? {}).length);
  for (const { value, measures } of points) {
    const row = rows.find(([at, , measure]) => at === value && measure === 'meanLatency');
    const { value: mean, interval, theory } = measures?.meanLatency ?? {};
    assert.deepEqual(row?.slice(4).map(Number), [mean, ...(interval ?? []), theory?.value, 3]);
  }
  const [plain] = (await answer([...small, '--csv'])).split('\r\n');
  assert.equal(plain, 'lane,measure,unit,value,low,high,theory,seeds');
});

test('one long run in batches says how it was cut', async () => {
  const { batches, measures, seeds } = await json<Report>([...small, 'arrivalRate=128', '--batches', '5']);
  assert.equal(seeds, undefined);
  assert.equal(batches?.count, 5);
  assert.ok(batches.length > batches.warmUp && batches.warmUp > 0);
  const { value, interval, theory, correlation } = measures?.meanLatency ?? {};
  assert.ok(interval && theory && typeof correlation === 'number');
  assert.ok(Math.abs((value ?? 0) / theory.value - 1) < 0.1);
  assert.match(await answer([...small, 'arrivalRate=128', '--batches', '5']), /one long run of seed 1, 5 batches/);
});

test('--warm-up tells what is found from what is left out', async () => {
  const words = [...small, 'arrivalRate=128', '--warm-up'];
  const { lanes } = await json<{ lanes: { kept: number; found: Record<string, number | null> }[] }>(words);
  const [lane] = lanes;
  assert.ok(lane && (lane.found.meanLatency ?? Infinity) <= lane.kept, 'a line at 40 % fills within its warm-up');
  assert.match(await answer(words), /left out\n +Mean latency +/);
});

const refused: readonly [words: string[], message: RegExp][] = [
  [['--sweep', 'servers=1:3:1'], /servers is both set and swept/],
  [['--sweep', 'arrivalRate=64:1e9:x1e7'], /arrivalRate: found “640000000”, allowed is a number from/],
  [['--sweep', 'policy=rendom'], /did you mean random/],
  [['--sweep', 'arrivalRate=64', '--shown'], /--sweep and --shown ask for different things: choose one/],
  [['--batches', '1'], /--batches: found “1”, allowed is a whole number from 2 to 1000/],
  [['--json', '--csv'], /two forms of one answer/],
  [['--warm-up', '--csv'], /which --warm-up does not give/],
];
for (const [words, message] of refused)
  test(`refuses ${words.join(' ')}`, () =>
    assert.rejects(answer(['lb-arena', 'servers=2', ...words]), { name: 'UsageError', message }));
