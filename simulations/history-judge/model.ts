/**
 * A history of reads and writes, played back, with the checkers' verdict on it.
 *
 * Nothing is simulated: the operations are given. Where an order explains them, the register's lane shows the value it
 * would have held and a mark stands where each operation may be taken to have happened. Where none does, the register's
 * lane shows how short a beginning is already stuck, what lies behind it is shaded, and a line joins the two operations
 * whose order is to blame.
 */
import { linearizationPoints } from '@under-load/engine';
import type { Broken, Built, Handle, LanesScene, Operation, Thing, World } from '@under-load/engine';
import { beginningOf, type Part } from './beginning.ts';
import { judge, type Verdicts } from './judge.ts';
import { CLIENTS, endOf, operationsOf, type Values } from './parameters.ts';

/** How an operation's place in the stuck beginning is told in its payload. */
const PART = { later: 0, asked: 1, answered: 2 } as const satisfies Record<Part, number>;

export function build(world: World, values: Values): Built {
  const operations = operationsOf(values);
  const verdicts = judge(operations, values.initial);
  const lanes = lanesOf(operations);
  const register = lanes.register;
  const broken = verdicts.linearizable.verdict === 'no' ? verdicts.linearizable : null;
  const parts = broken && beginningOf(operations, broken);
  const items = operations.map(({ kind, value }, index) =>
    world.item(kind, { value, part: PART[parts?.[index] ?? 'answered'] }),
  );
  const handles = items.map((item, index): Handle => ({
    of: { item },
    parameter: 'operations',
    index,
    fields: { start: 'call', end: 'answer' },
  }));

  for (const [index, operation] of operations.entries()) {
    world.demand(
      CLIENTS.indexOf(operation.client as 'A'),
      operation.kind === 'read' ? 1 : 0,
      operation.value,
      operation.call,
    );
    const kind = `${broken?.conflict.includes(index) ? 'conflicting ' : parts?.[index] === 'later' ? 'later ' : ''}${operation.kind}`;
    world.span(kind, lanes.of(operation), items[index] as number, operation.call, operation.return);
  }
  showUnderWay(world, operations, register);
  const shown = { operations, items, ...lanes };
  if (verdicts.linearizable.verdict === 'yes') showOrder(world, verdicts.linearizable.order, shown, values.initial);
  const blame = broken ? showStuck(world, broken, shown, endOf(values)) : -1;

  world.simulator.at(endOf(values), () => world.mark('verdict', register, blame, coded(verdicts)));
  for (const promise of ['linearizable', 'sequential', 'regular'] as const) {
    const { verdict } = verdicts[promise];
    if (verdict !== 'undecided') world.count(promise, verdict === 'yes' ? 1 : 0);
  }
  world.count('steps', verdicts.steps);
  return { scene: { ...lanes.scene, handles } };
}

interface Lanes {
  readonly scene: LanesScene;
  readonly register: number;
  readonly of: (operation: Operation) => number;
}

/** A lane for each client that does something, and one for the register. */
function lanesOf(operations: readonly Operation[]): Lanes {
  const clients = CLIENTS.filter((name) => operations.some(({ client }) => client === name));
  const things: Thing[] = clients.map((name) => ({
    id: `client-${name.toLowerCase()}`,
    role: 'client',
    label: `client ${name}`,
  }));
  const register = things.push({ id: 'register', role: 'store', label: 'register' }) - 1;
  return { scene: { kind: 'lanes', things }, register, of: ({ client }) => clients.indexOf(client as 'A') };
}

function showUnderWay(world: World, operations: readonly Operation[], register: number): void {
  let underWay = 0;
  const change = (at: number, by: number) =>
    world.simulator.at(at, () => world.state(register, 'underWay', (underWay += by)));
  world.state(register, 'underWay', 0);
  for (const { call } of operations) change(call, 1);
  for (const { return: answer } of operations) if (answer < Infinity) change(answer, -1);
}

interface Shown extends Lanes {
  readonly operations: readonly Operation[];
  readonly items: readonly number[];
}

function showOrder(
  world: World,
  order: readonly number[],
  { operations, items, register, of }: Shown,
  initial: number,
): void {
  const points = linearizationPoints(operations, order);
  world.state(register, 'value', initial);
  for (const [place, index] of order.entries()) {
    const operation = operations[index] as Operation;
    world.simulator.at(points[place] as number, () => {
      world.mark(operation.kind === 'write' ? 'takes effect' : 'sees', of(operation), items[index], operation.value);
      if (operation.kind === 'write') world.state(register, 'value', operation.value);
    });
  }
}

/** Draws the shortest stuck beginning and the pair to blame; returns the item that names them in sentences. */
function showStuck(
  world: World,
  { culprit, pair, prefix }: Broken,
  { operations, items, register, of }: Shown,
  end: number,
): number {
  const operation = (index: number) => operations[index] as Operation;
  const named = (index: number) => items[index] as number;
  const stuck = operation(culprit).return;
  const blame = world.item('contradiction', {
    culprit: named(culprit),
    first: pair ? named(pair[0]) : NaN,
    second: pair ? named(pair[1]) : NaN,
    prefix: prefix.length,
  });
  world.state(register, 'beginning', 1);
  world.simulator.at(stuck, () => {
    world.state(register, 'beginning', 0);
    world.mark('stuck', of(operation(culprit)), blame);
  });
  if (operations.some(({ call, return: answer }) => call > stuck || (answer > stuck && answer < Infinity)))
    for (let lane = 0; lane <= register; lane++) world.span('rest', lane, -1, stuck, end);
  if (pair) {
    const [first, second] = [operation(pair[0]), operation(pair[1])];
    world.travel('came before', of(first), of(second), blame, first.return, second.call);
  }
  return blame;
}

/** The three verdicts as one number, for the sentence at the end: linearizable 1, sequential 2, regular 4, undecided −1. */
function coded({ linearizable, sequential, regular }: Verdicts): number {
  if (linearizable.verdict === 'undecided' || sequential.verdict === 'undecided') return -1;
  return (
    Number(linearizable.verdict === 'yes') +
    2 * Number(sequential.verdict === 'yes') +
    4 * Number(regular.verdict === 'yes')
  );
}
