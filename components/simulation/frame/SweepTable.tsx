/** The picture of a sweep as a table, equal to it: every value, guess, measurement and prediction, each run one press away. */
import type { VNode } from 'preact';
import type { Unit } from '../amount.ts';
import { amount, amountWithin, scaled } from '../amount.ts';
import type { Measurement } from '../figure/long-run.ts';
import { sweepStrings } from '../sweep-strings.ts';

export interface SweepTableProps {
  readonly caption: string;
  readonly parameter: string;
  readonly unit: Unit;
  /** The size of the numbers, for the unit in which guesses are typed. */
  readonly size: number;
  /** The values of the parameter. */
  readonly words: readonly string[];
  readonly lanes: readonly {
    readonly label: string;
    readonly measured: readonly (Measurement | null)[];
    readonly theory: readonly (number | string | undefined)[];
  }[];
  readonly guess: readonly (number | null)[];
  readonly guessing: boolean;
  readonly current: number;
  readonly setGuess: (place: number, value: number | null) => void;
  readonly choose: (place: number) => void;
}

export function SweepTable(props: SweepTableProps): VNode {
  const { words: values, unit, guess, guessing, current } = props;
  const { table, show, guessAt } = sweepStrings;
  // Until something has run there is nothing to tell the lanes apart by.
  const lanes = guessing ? props.lanes.slice(0, 1) : props.lanes;
  const laned = lanes.length > 1;
  const guessed = guessing || guess.some((value) => value !== null);
  const { factor, unit: name } = scaled(unit, props.size);
  return (
    <div class="scrolls" role="region" aria-label={props.caption} tabIndex={0}>
      <table>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.parameter}</th>
            {guessed && <th scope="col">{name && guessing ? `${table.guess}, ${name}` : table.guess}</th>}
            {laned && <th scope="col">{table.lane}</th>}
            {!guessing && <th scope="col">{table.measured}</th>}
            {!guessing && <th scope="col">{table.theory}</th>}
          </tr>
        </thead>
        <tbody>
          {values.flatMap((value, place) =>
            lanes.map(({ label, measured, theory }, lane) => (
              <tr key={`${value}-${lane}`} class={place === current ? 'current' : ''}>
                {lane === 0 && (
                  <th scope="row" rowSpan={lanes.length}>
                    <button
                      type="button"
                      class="moment"
                      aria-label={show(value)}
                      aria-current={place === current ? 'true' : undefined}
                      onClick={() => props.choose(place)}
                    >
                      {value}
                    </button>
                  </th>
                )}
                {guessed && lane === 0 && (
                  <td rowSpan={lanes.length}>
                    {guessing ? (
                      <input
                        type="number"
                        class="number"
                        min="0"
                        step="any"
                        aria-label={guessAt(value)}
                        value={shortest(guess[place] ?? null, factor)}
                        onChange={({ currentTarget: { value: typed, valueAsNumber } }) =>
                          props.setGuess(place, typed === '' || !(valueAsNumber >= 0) ? null : valueAsNumber / factor)
                        }
                      />
                    ) : (
                      amountOf(guess[place], unit)
                    )}
                  </td>
                )}
                {laned && <td>{label}</td>}
                {!guessing && (
                  <td>
                    <b>{measuredWords(measured[place] ?? null, unit)}</b>
                  </td>
                )}
                {!guessing && <td>{typeof theory[place] === 'number' ? amountOf(theory[place], unit) : table.none}</td>}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

export const measuredWords = (measured: Measurement | null, unit: Unit): string =>
  measured ? amountWithin(measured.value, measured.halfWidth, unit) : sweepStrings.table.none;

const amountOf = (value: number | null | undefined, unit: Unit): string =>
  value === null || value === undefined ? sweepStrings.table.none : amount(value, unit);

const shortest = (value: number | null, factor: number): string =>
  value === null ? '' : String(Number((value * factor).toPrecision(3)));
