/** The whole command, as a function from words to text: `simulate.ts` only prints what it returns. */
import { resolveLanes, type Problem } from '@under-load/engine';
import { simulationHelp, simulationList } from './help.ts';
import { loadSimulation, simulationIds } from './load-simulation.ts';
import { measure } from './measure.ts';
import { reportCsv } from './csv.ts';
import { batchedReport, lanesOf, shownReport, studyReport } from './report.ts';
import { readRequest, usage, type Request } from './request.ts';
import { sweepReport } from './sweep.ts';
import { sweepTable } from './sweep-table.ts';
import { reportTable } from './table.ts';
import { UsageError } from './usage-error.ts';
import { warmUpReport, warmUpTable } from './warm-up.ts';

/** Throws a UsageError where the words cannot be carried out. */
export async function answer(words: readonly string[]): Promise<string> {
  const request = readRequest(words);
  if (request.list || (request.simulation === null && !request.help))
    return simulationList(await Promise.all(simulationIds().map((id) => loadSimulation(id))));
  if (request.simulation === null) return usage;
  const simulation = await loadSimulation(request.simulation);
  if (request.help) return simulationHelp(simulation);

  const resolved = resolveLanes(simulation, { preset: request.preset, text: request.text });
  if (resolved.problems.length) throw new UsageError(resolved.problems.map((problem) => sentence(problem)).join('\n'));
  // With no scenario and no lane named, what is asked about is one system, not a comparison.
  const compares = request.preset !== undefined || /(^|&)[a-d]\./.test(request.text);
  const lanes = compares ? resolved.lanes : resolved.lanes.slice(0, 1);
  const preset = request.preset === undefined ? null : resolved.preset;

  if (request.sweep !== undefined) {
    const swept = await sweepReport(simulation, request, { preset, lanes: lanes.length });
    return written(request, swept, { csv: () => reportCsv(swept), table: () => sweepTable(simulation, swept) });
  }
  if (request.warmUp) {
    const found = warmUpReport(simulation, lanes, request.seeds);
    return written(request, found, { table: () => warmUpTable(simulation, found) });
  }
  const report =
    request.batches !== undefined
      ? batchedReport(simulation, preset, lanes, request.batches)
      : request.shown
        ? shownReport(simulation, preset, lanes)
        : studyReport(simulation, preset, lanes, await measure(simulation, lanes, request));
  if (request.hash)
    return lanesOf(report)
      .map(({ shown }) => shown?.hash)
      .join('\n');
  return written(request, report, {
    csv: () => reportCsv(report),
    table: () => reportTable(simulation, report, lanes),
  });
}

interface Forms {
  /** Absent where what is asked for is no list of measures; the request says so before. */
  readonly csv?: () => string;
  readonly table: () => string;
}

function written({ json, csv }: Request, report: object, forms: Forms): string {
  if (json) return JSON.stringify(report, null, 2);
  return csv && forms.csv ? forms.csv() : forms.table();
}

/** A command stops where a page would go on, so nothing is said of a replacement. */
function sentence({ where, found, allowed }: Problem): string {
  return `${where}: found ${found}, allowed is ${allowed}.`;
}
