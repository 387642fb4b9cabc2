import {
  breakEvenShare,
  distinctPages,
  predicted,
  scanCost,
  seekCost,
  valueOf,
  writesPerRow,
  type Prediction,
} from '@under-load/engine';
import { workloadOf, type Values } from './parameters.ts';
import { cheaperPlan } from './plans/planner.ts';
import { tableOf } from './table.ts';

export function theory(values: Values): Record<string, Prediction> {
  const workload = workloadOf(values);
  const queries = workload.reduce((sum, { times }) => sum + times, 0);
  const average = (of: (matches: number) => number) =>
    workload.reduce((sum, { matches, times }) => sum + of(matches) * times, 0) / queries;
  const source = 'Cardenas, CACM 18, 1975, for scattered rows; the rest is counting pages';
  return {
    cost: predicted(
      average((matches) => one(values, matches).cost),
      'index pages + pages fetched × their cost',
      source,
    ),
    pagesRead: predicted(
      average((matches) => one(values, matches).pages),
      'index pages + P (1 − (1 − 1/P)^k)',
      source,
    ),
    writeAmplification: writesPerRow(values.indexes),
  };
}

/** The share of rows up to which the index wins, where matching rows are scattered. */
export function breakEven(values: Values): number {
  return valueOf(breakEvenShare(tableOf(values), costsOf(values), true));
}

const costsOf = ({ randomCost }: Values) => ({ randomCost, sequentialCost: 1 });

function one(values: Values, matches: number): { readonly cost: number; readonly pages: number } {
  const table = tableOf(values);
  const costs = costsOf(values);
  const clustered = values.placement === 'clustered';
  const plan = values.plan === 'planner' ? cheaperPlan(table, matches, clustered, costs) : values.plan;
  if (plan === 'scan' || values.indexes === 0) return { cost: valueOf(scanCost(table, costs)), pages: table.pages };
  if (matches === 0) return { cost: table.levels.length, pages: table.levels.length };
  // A stretch of k entries that begins anywhere touches 1 + (k − 1)/B pages of B entries, on average.
  const stretch = (perPage: number) => 1 + (matches - 1) / perPage;
  const index = table.levels.length - 1 + stretch(table.fanOut);
  if (clustered) {
    const pages = stretch(table.rowsPerPage);
    return { cost: index + costs.randomCost + pages - 1, pages: index + pages };
  }
  return {
    cost: index + valueOf(seekCost(table, matches, costs)),
    pages: index + valueOf(distinctPages(table.pages, matches)),
  };
}
