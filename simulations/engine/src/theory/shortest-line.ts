/**
 * Join the shortest line, exactly: every request looks at all servers and joins the shortest of their lines.
 *
 * Assumed: Poisson arrivals, exponential service times, equal servers, first come first served, no moving between
 * lines. There is no formula, but for few servers the chain can be solved: its level is the length of the shortest
 * line, its phase how much longer each of the others is. Above the lowest level all levels are alike, so
 * π(m + 1) = π(m) R. Leads so long that they hardly ever occur are cut off, which up to a load of 0.95 changes the
 * mean by less than 1 in 10,000.
 */
import type { Prediction } from '../simulation.ts';
import { groupLoad } from './group-load.ts';
import type { ServerGroup } from './many-servers.ts';
import { Matrix } from './matrix.ts';
import { overload, predicted, silent } from './prediction.ts';

/** How much longer than the shortest another line may be, by the number of servers. */
const LONGEST_LEAD: Readonly<Record<number, number>> = { 2: 24, 3: 10, 4: 6 };

/** Mean response time in seconds, for 1 to 4 servers. Throws an `EngineError` for rates and servers that make no group. */
export function shortestLineMeanResponse(group: ServerGroup): Prediction {
  const { arrivalRate, serviceRate, servers } = group;
  const failed = overload(groupLoad(group));
  if (failed) return failed;
  if (arrivalRate === 0) return silent('Nobody arrives, so there is no response to time.');
  if (servers === 1)
    return predicted(1 / (serviceRate - arrivalRate), 'M/M/1: 1 / (μ − λ)', 'One line is the shortest');
  const lead = LONGEST_LEAD[servers];
  if (lead === undefined)
    return silent(`No formula is known for joining the shortest of ${servers} lines; the chain is solved for 2 to 4.`);
  return predicted(
    meanInSystem(arrivalRate / serviceRate, servers, lead) / arrivalRate,
    'mean of the chain of line lengths, solved level by level (matrix-geometric)',
    'G. Latouche and V. Ramaswami, Matrix Analytic Methods in Stochastic Modeling (1999)',
  );
}

/** Mean number of requests in the system, with the mean service time as the unit of time. */
export function meanInSystem(arrivalRate: number, servers: number, lead: number): number {
  const phases = leads(servers - 1, lead);
  const { up, local, down, lowest } = generator(phases, arrivalRate, servers, lead);
  const size = phases.length;
  const rates = levelRatios(up, local, down);
  const one = Matrix.identity(size);
  // (I − R)^−1 sums over the levels.
  const overLevels = one.plus(rates, -1).solve(one);
  const start = stationary(lowest.plus(rates.times(down)), overLevels);
  const inAll = overLevels.left(start);
  const above = overLevels.left(rates.left(inAll));
  let mean = 0;
  for (const [phase, others] of phases.entries()) {
    mean += servers * (above[phase] as number);
    for (const longer of others) mean += longer * (inAll[phase] as number);
  }
  return mean;
}

/** All ways in which the other lines can be longer than the shortest, each in ascending order. */
function leads(count: number, longest: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const all: number[][] = [];
  for (let first = from; first <= longest; first++)
    for (const rest of leads(count - 1, longest, first)) all.push([first, ...rest]);
  return all;
}

/** Rates between phases: one level up, within a level, one level down; and within the lowest level, where none goes down. */
function generator(phases: readonly (readonly number[])[], arrivalRate: number, servers: number, longest: number) {
  const numbers = new Map(phases.map((phase, number) => [phase.join(), number]));
  const numberOf = (phase: readonly number[]) => numbers.get([...phase].sort((a, b) => a - b).join()) as number;
  const [up, local, down, lowest] = [0, 0, 0, 0].map(() => new Matrix(phases.length)) as [
    Matrix,
    Matrix,
    Matrix,
    Matrix,
  ];
  const move = (matrices: readonly Matrix[], leaves: readonly Matrix[], from: number, to: number, rate: number) => {
    for (const matrix of matrices) matrix.increase(from, to, rate);
    for (const matrix of leaves) matrix.increase(from, from, -rate);
  };
  for (const [from, phase] of phases.entries()) {
    const within = [local, lowest];
    const shortest = 1 + phase.filter((longer) => longer === 0).length;
    if (shortest === 1) move([up], within, from, numberOf(phase.map((longer) => longer - 1)), arrivalRate);
    else move(within, within, from, numberOf([...phase.slice(1), 1]), arrivalRate);
    for (const [i, longer] of phase.entries())
      if (longer > 0) move(within, within, from, numberOf(phase.with(i, longer - 1)), 1);
    if ((phase[servers - 2] as number) < longest)
      move([down], [local], from, numberOf(phase.map((longer) => longer + 1)), shortest);
    // At the cut the longest line gives one to the shortest that just served one, as if it had been served itself.
    else move([local], [local], from, numberOf(phase.with(servers - 2, longest - 1)), shortest);
  }
  return { up, local, down, lowest };
}

/** R, by logarithmic reduction: each step doubles the number of levels looked at. */
function levelRatios(up: Matrix, local: Matrix, down: Matrix): Matrix {
  const one = Matrix.identity(up.size);
  const stay = new Matrix(
    up.size,
    local.cells.map((cell) => -cell),
  );
  let [higher, lower] = [stay.solve(up), stay.solve(down)];
  let [firstDown, product] = [lower, higher];
  for (let step = 0; step < 40 && product.cells.some((cell) => cell > 1e-15); step++) {
    const rest = one.plus(higher.times(lower).plus(lower.times(higher)), -1);
    [higher, lower] = [rest.solve(higher.times(higher)), rest.solve(lower.times(lower))];
    firstDown = firstDown.plus(product.times(lower));
    product = product.times(higher);
  }
  const blocked = stay.plus(up.times(firstDown), -1);
  return up.times(blocked.solve(one));
}

/** The v with v × balance = 0 and v × overLevels summing to 1. */
function stationary(balance: Matrix, overLevels: Matrix): Float64Array {
  const { size } = balance;
  const transposed = new Matrix(size);
  const right = new Matrix(size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (row > 0) transposed.increase(row, column, balance.cells[column * size + row] as number);
      else for (let k = 0; k < size; k++) transposed.increase(0, column, overLevels.cells[column * size + k] as number);
    }
  right.cells[0] = 1;
  const solved = transposed.solve(right);
  return Float64Array.from({ length: size }, (_, i) => solved.cells[i * size] as number);
}
