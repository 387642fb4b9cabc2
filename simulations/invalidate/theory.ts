/**
 * Reads and writes come at random (Poisson), so whether an entry is there depends on which of the two came last: a read
 * that brings it, or a write that deletes it. Of two independent streams the last to come was a read in r / (r + w) of all
 * moments, and a read that comes at random finds just that share (Wolff, PASTA, 1982).
 */
import { predicted, silent, type Prediction } from '@under-load/engine';
import type { Values } from './parameters.ts';

const RACE = 'Competing Poisson streams; Wolff, Poisson Arrivals See Time Averages, Operations Research 30(2), 1982';
const COUNTING = 'Counting';

export function theory(values: Values): Record<string, Prediction> {
  const { scheme, queries, rowsPerResult, readRate } = values;
  const results = resultHitRatio(values);
  const reads = queries * readRate;
  if (scheme !== 'objects') {
    const formula = scheme === 'table' ? 'r / (r + w)' : 'r / (r + w m / N)';
    return {
      hitRatio: predicted(results, formula, RACE),
      askShare: predicted(1 - results, '1 − h', RACE),
      rowsRead: predicted(reads * rowsPerResult * (1 - results), 'Q r m (1 − h)', RACE),
      voided: voided(values),
      deleted: predicted(deletedResults(values, results), 'h × entries made old', RACE),
    };
  }
  const objects = objectHitRatio(values);
  const lists = reorderings(values) > 0 ? results : 1;
  return {
    hitRatio: predicted(objects, 'c r / (c r + w / N)', RACE),
    askShare: objectAskShare(values),
    rowsRead: predicted(
      reads * rowsPerResult * (1 - objects + 1 - lists),
      'Q r m (1 − h of objects + 1 − h of lists)',
      RACE,
    ),
    voided: voided(values),
    deleted:
      silentWhereUneven(values) ?? predicted(deletedObjects(values, objects, lists), 'h × entries made old', RACE),
  };

  function deletedResults(of: Values, hitRatio: number): number {
    return hitRatio * (of.scheme === 'table' ? of.queries : resultsPerRow(of));
  }
  function deletedObjects(of: Values, objectHits: number, listHits: number): number {
    return objectHits + (of.reordering / 100) * resultsPerRow(of) * listHits;
  }
}

/** In how many results a row is, on average. */
export const resultsPerRow = ({ queries, rowsPerResult, rows }: Values): number => (queries * rowsPerResult) / rows;

const reorderings = ({ writeRate, reordering }: Values): number => (writeRate * reordering) / 100;

/** Of a result, or of a list of ids: how often a read finds it. */
function resultHitRatio(values: Values): number {
  const { scheme, readRate, writeRate, rowsPerResult, rows } = values;
  const deletions = { table: writeRate, precise: (writeRate * rowsPerResult) / rows }[scheme as 'table' | 'precise'];
  return readRate / (readRate + (deletions ?? (reorderings(values) * rowsPerResult) / rows));
}

/** A row in k results is looked up k r times a second; where decks do not come out even, some are in one more than others. */
function objectHitRatio(values: Values): number {
  const { readRate, writeRate, rows } = values;
  const mean = resultsPerRow(values);
  const fewer = Math.floor(mean);
  const withMore = mean - fewer;
  const found = (k: number) => (k * k * readRate) / (k * readRate + writeRate / rows);
  return ((1 - withMore) * found(fewer) + withMore * found(fewer + 1)) / mean;
}

function silentWhereUneven(values: Values): Prediction | null {
  return Number.isInteger(resultsPerRow(values)) ? null : silent('Some rows are in one result more than others.');
}

/** With every row in one result only, a list is complete exactly where a precisely deleted result would be there. */
function objectAskShare(values: Values): Prediction {
  if (resultsPerRow(values) !== 1)
    return silent(
      'Lists share rows: what one read brings, another finds. The rows of a list do not miss independently.',
    );
  const { readRate, writeRate, rowsPerResult, rows } = values;
  const changes = (writeRate * rowsPerResult) / rows;
  return predicted(changes / (readRate + changes), 'w m / N ÷ (r + w m / N)', RACE);
}

function voided(values: Values): Prediction {
  const { scheme, queries, reordering } = values;
  const perRow = resultsPerRow(values);
  if (scheme === 'table') return predicted(queries, 'Q', COUNTING);
  if (scheme === 'precise') return predicted(perRow, 'c = Q m / N', COUNTING);
  return predicted(1 + (reordering / 100) * perRow, '1, and c where it reorders', COUNTING);
}
