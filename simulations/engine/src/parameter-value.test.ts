import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parameterText } from './parameter-text.ts';
import { checkParameter } from './parameter-value.ts';
import { boolean, choice, list, number } from './parameters.ts';

const servers = number({ label: 'Servers', default: 4, min: 1, max: 64, step: 1 });
const cap = number({ label: 'Queue', default: 10, min: 0, max: 100, step: 1, unlimited: true });
const quorum = number({
  label: 'Write quorum',
  default: 2,
  min: 1,
  max: 9,
  step: 1,
  bounds: (values) => ({ max: values['replicas'] as number }),
});
const policy = choice({
  label: 'Policy',
  default: 'random',
  options: { random: 'Random', 'round-robin': 'Round robin' },
});
const retry = boolean({ label: 'Retry', default: false });
const history = list({
  label: 'History',
  one: 'operation',
  maxLength: 3,
  fields: {
    client: choice({ label: 'Client', default: 'A', options: { A: 'A', B: 'B' } }),
    from: number({ label: 'From', default: 0, min: 0, max: 9 }),
  },
  default: [{ client: 'A', from: 1 }],
});

test('a value out of range is replaced by the nearest bound and named', () => {
  const { value, problems } = checkParameter('servers', servers, '400');
  assert.equal(value, 64);
  assert.deepEqual(problems, [
    { where: 'servers', found: '“400”', allowed: 'a whole number from 1 to 64', used: '64' },
  ]);
});

test('a number that is none is replaced by the default', () => {
  for (const found of ['many', '', 'NaN', 'Infinity', '0x10', '1e', {}, null, '9'.repeat(400)]) {
    const { value, problems } = checkParameter('servers', servers, found);
    assert.ok(value === 4 || value === 64);
    assert.equal(problems.length, 1);
  }
});

test('unlimited is a value only where it makes sense', () => {
  assert.equal(checkParameter('cap', cap, 'unlimited').value, Infinity);
  assert.equal(checkParameter('cap', cap, 'unlimited').problems.length, 0);
  assert.equal(checkParameter('servers', servers, 'unlimited').value, 4);
});

test('bounds may depend on other values', () => {
  assert.equal(checkParameter('quorum', quorum, '5', { replicas: 3 }).value, 3);
  assert.equal(checkParameter('quorum', quorum, '5', { replicas: 5 }).problems.length, 0);
});

test('a misspelt choice is answered with the one that was meant', () => {
  const { value, problems } = checkParameter('policy', policy, 'round-robbin');
  assert.equal(value, 'random');
  assert.match(problems[0]?.found ?? '', /did you mean round-robin/);
});

test('a name every object has is not an option', () => {
  assert.equal(checkParameter('policy', policy, 'constructor').problems.length, 1);
  assert.equal(checkParameter('policy', policy, '__proto__').problems.length, 1);
});

test('a faulty record of a list is named by place and field', () => {
  const { value, problems } = checkParameter('history', history, 'A,1;C,12');
  assert.deepEqual(value, [
    { client: 'A', from: 1 },
    { client: 'A', from: 9 },
  ]);
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['history[2].client', 'history[2].from'],
  );
});

test('too many records are refused whole', () => {
  assert.deepEqual(checkParameter('history', history, 'A,1;A,2;A,3;A,4').value, history.default);
});

test('whatever is found, the value that comes back is allowed, and its text reads back to it', () => {
  for (const parameter of [servers, cap, policy, retry, history])
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.anything()), (found) => {
        const { value } = checkParameter('it', parameter, found);
        const again = checkParameter('it', parameter, parameterText(parameter, value));
        assert.deepEqual(again, { value, problems: [] });
      }),
    );
});
