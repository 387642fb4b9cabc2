/** Puts a case into the page, and keeps what the reader tries. Fetched when a reader wants a case. */
import { render } from 'preact';
import { addAttempt, latest } from '../../../src/ports/reader.ts';
import { Diagnose } from './Diagnose.tsx';
import { POINTS, responseOf, scoreOf, type Diagnosis } from './score.ts';
import { words } from './words.ts';

interface Activity {
  readonly places: readonly [string, ...string[]];
  readonly revision: number;
  readonly curriculum: string;
  readonly release: string;
  readonly model: string;
}

export function mount(host: Element, record: string): void {
  const { places, revision, curriculum, release, model } = JSON.parse(record) as Activity;
  const keep = (number: number, diagnosis: Diagnosis): void => {
    const { cured, points } = scoreOf(diagnosis);
    const fix = diagnosis.tries.at(-1)?.fix ?? 'none';
    addAttempt({
      activity: places[0],
      ...{ revision, curriculum, release, model },
      scenario: `shop/healthy?fault=${diagnosis.fault}&fix=${fix}&seed=${number}`,
      response: responseOf(number, diagnosis),
      verdict: cured ? 'met' : 'missed',
      score: points / POINTS,
    });
  };
  const last = latest(places, revision);
  const number = last ? caseIn(last.response) : null;
  const cured = last?.verdict === 'met';
  render(
    <Diagnose
      first={number === null ? 1 : cured ? number + 1 : number}
      before={number === null ? '' : words.before(number, cured)}
      tried={keep}
    />,
    host,
  );
}

/** The number of the case an attempt was about; null where the record is not one of these. */
function caseIn(response: string): number | null {
  try {
    const { case: number } = JSON.parse(response) as { case?: unknown };
    return typeof number === 'number' && Number.isInteger(number) && number >= 1 ? number : null;
  } catch {
    return null;
  }
}
