/**
 * A history of reads and writes, played back, with the checkers' verdict on it.
 *
 * Nothing is simulated: the operations are given. Where an order explains them, the register's lane shows the value it
 * would have held and a mark stands where each operation may be taken to have happened. Where none does, the operations
 * that do not fit together stand out, and a sentence says which two are to blame.
 */
import { linearizationPoints } from '@under-load/engine';
import type { Built, Handle, Judgement, LanesScene, Operation, Thing, World } from '@under-load/engine';
import { judge, type Verdicts } from './judge.ts';
import { CLIENTS, endOf, operationsOf, type Values } from './parameters.ts';

export function build(world: World, values: Values): Built {
  const operations = operationsOf(values);
  const verdicts = judge(operations, values.initial);
  const lanes = lanesOf(operations);
  const register = lanes.register;
  const conflict = new Set(verdicts.linearizable.verdict === 'no' ? verdicts.linearizable.conflict : []);
  const items = operations.map(({ kind, value }) => world.item(kind, { value }));
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
    const kind = conflict.has(index) ? (`conflicting ${operation.kind}` as const) : operation.kind;
    world.span(kind, lanes.of(operation), items[index] as number, operation.call, operation.return);
  }
  showUnderWay(world, operations, register);
  show(world, verdicts.linearizable, { operations, items, ...lanes }, values.initial);

  world.simulator.at(endOf(values), () => world.mark('verdict', register, -1, coded(verdicts)));
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

function show(world: World, judged: Judgement, { operations, items, register, of }: Shown, initial: number): void {
  const { simulator } = world;
  if (judged.verdict === 'yes') {
    const points = linearizationPoints(operations, judged.order);
    world.state(register, 'value', initial);
    for (const [place, index] of judged.order.entries()) {
      const operation = operations[index] as Operation;
      simulator.at(points[place] as number, () => {
        world.mark(operation.kind === 'write' ? 'takes effect' : 'sees', of(operation), items[index], operation.value);
        if (operation.kind === 'write') world.state(register, 'value', operation.value);
      });
    }
  }
  if (judged.verdict === 'no') {
    const { culprit, pair, prefix } = judged;
    const named = (index: number) => items[index] as number;
    const blame = world.item('contradiction', {
      culprit: named(culprit),
      first: pair ? named(pair[0]) : NaN,
      second: pair ? named(pair[1]) : NaN,
      prefix: prefix.length,
    });
    simulator.at((operations[culprit] as Operation).return, () =>
      world.mark('stuck', of(operations[culprit] as Operation), blame),
    );
  }
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
