/** A case in the reader's hands: hypothesis, instruments, a name, a repair, the same load again, and what it was worth. */
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { names, type AntipatternName } from '../../../src/ports/shop.ts';
import { caseOf, labelOf, repairOf } from './a-case.ts';
import { Compared } from './Compared.tsx';
import { instrumentNames, instruments, type InstrumentName } from './instruments.ts';
import { Looked } from './Looked.tsx';
import { Panels } from './Panels.tsx';
import type { Diagnosis } from './score.ts';
import { evidenceIn, verdictOn } from './verdict.ts';
import { words } from './words.ts';

export interface DiagnoseProps {
  readonly first: number;
  /** Said once, above the first case. */
  readonly before: string;
  /** Told of every repair that was tried. */
  readonly tried: (number: number, diagnosis: Diagnosis) => void;
}

export function Diagnose({ first, before, tried }: DiagnoseProps): VNode {
  const [number, setNumber] = useState(first);
  const title = useRef<HTMLHeadingElement>(null);
  // A new case begins at its title, for eyes and for readers of screens alike.
  useEffect(() => title.current?.focus(), [number]);
  return (
    <div class="case">
      <h3 ref={title} tabIndex={-1}>
        {words.caseTitle(number)}
      </h3>
      {number === first && before !== '' && <p>{before}</p>}
      <OneCase key={number} number={number} tried={tried} />
      <Choose number={number} go={setNumber} />
    </div>
  );
}

function OneCase({ number, tried }: { readonly number: number; readonly tried: DiagnoseProps['tried'] }): VNode {
  const the = useMemo(() => caseOf(number), [number]);
  const [hypothesis, setHypothesis] = useState<AntipatternName | null>(null);
  const [looked, setLooked] = useState<readonly InstrumentName[]>([]);
  const [named, setNamed] = useState<AntipatternName | null>(null);
  const [fix, setFix] = useState<AntipatternName | null>(null);
  const [tries, setTries] = useState<Diagnosis['tries']>([]);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const diagnosis: Diagnosis = { fault: the.fault, hypothesis, instruments: looked, tries };
  const last = tries.at(-1);
  const treated = last && the.after(last.fix);

  const look = (instrument: InstrumentName): void => {
    if (looked.includes(instrument)) return;
    setLooked([...looked, instrument]);
    setSaid([words.shownBelow(instruments[instrument].label)]);
  };
  const apply = (event: Event): void => {
    event.preventDefault();
    if (over) return;
    if (named === null || fix === null) return setSaid([words.choose]);
    const { cured, readings } = the.after(fix);
    const now: Diagnosis = { ...diagnosis, tries: [...tries, { named, fix, cured }] };
    setTries(now.tries);
    setOver(cured);
    setSaid(verdictOn(now, readings.run.measures['p95Latency'] !== the.now.run.measures['p95Latency']));
    tried(number, now);
  };
  const give = (): void => {
    if (over) return;
    setOver(true);
    setSaid([words.shown(labelOf(the.fault), repairOf(the.fault)), ...evidenceIn(diagnosis)]);
  };

  return (
    <>
      {treated ? (
        <Panels now={treated.readings} before={the.now} beforeIs={words.beforeFix} />
      ) : (
        <Panels now={the.now} before={the.lastWeek} beforeIs={words.lastWeek} />
      )}
      <form onSubmit={apply}>
        <Choice
          label={words.hypothesis}
          help={words.hypothesisHelp}
          value={hypothesis}
          say={labelOf}
          set={looked.length + tries.length === 0 ? setHypothesis : null}
        />
        <fieldset>
          <legend>{words.instruments}</legend>
          <p>{words.instrumentsHelp}</p>
          <div class="opts">
            {instrumentNames.map((name) => (
              <button
                key={name}
                class="btn"
                type="button"
                aria-pressed={looked.includes(name) ? 'true' : 'false'}
                onClick={() => look(name)}
              >
                {instruments[name].label}
              </button>
            ))}
          </div>
          {looked.map((instrument) => (
            <Looked key={instrument} instrument={instrument} now={the.now} lastWeek={the.lastWeek} />
          ))}
        </fieldset>
        <Choice label={words.name} value={named} say={labelOf} set={over ? null : setNamed} />
        <Choice label={words.fix} value={fix} say={repairOf} set={over ? null : setFix} />
        <div class="opts">
          <button class="btn go" type="submit" aria-disabled={over ? 'true' : undefined}>
            {words.apply}
          </button>
          <button class="btn" type="button" aria-disabled={over ? 'true' : undefined} onClick={give}>
            {words.giveUp}
          </button>
        </div>
      </form>
      <div class="said" role="status">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {treated && (
        <Compared
          runs={[
            { label: words.lastWeek, readings: the.lastWeek },
            { label: words.beforeFix, readings: the.now },
            { label: words.after, readings: treated.readings },
          ]}
        />
      )}
      {tries.length > 0 && (
        <>
          <h4>{words.tries}</h4>
          <ol>
            {tries.map((each, index) => (
              <li key={index}>{words.tried(labelOf(each.named), repairOf(each.fix), each.cured)}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly help?: string;
  readonly value: AntipatternName | null;
  readonly say: (name: AntipatternName) => string;
  /** Null where it may not be changed any more. */
  readonly set: ((name: AntipatternName | null) => void) | null;
}

function Choice({ label, help, value, say, set }: ChoiceProps): VNode {
  return (
    <label class="choice">
      <span>{label}</span>
      {help !== undefined && <small>{help}</small>}
      <select
        value={value ?? ''}
        disabled={set === null}
        onChange={({ currentTarget }) => set?.(names.find((name) => name === currentTarget.value) ?? null)}
      >
        <option value="">{words.none}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Choose({ number, go }: { readonly number: number; readonly go: (number: number) => void }): VNode {
  const field = useRef<HTMLInputElement>(null);
  const wanted = (event: Event): void => {
    event.preventDefault();
    const given = Math.floor(Number(field.current?.value));
    if (given >= 1 && given <= MOST) go(given);
  };
  return (
    <form class="opts next" onSubmit={wanted}>
      <button class="btn" type="button" onClick={() => go(number < MOST ? number + 1 : 1)}>
        {words.another}
      </button>
      <label>
        {words.caseNumber}{' '}
        <input
          ref={field}
          type="number"
          min="1"
          max={MOST}
          step="1"
          inputMode="numeric"
          key={number}
          defaultValue={String(number)}
        />
      </label>
      <button class="btn" type="submit">
        {words.go}
      </button>
    </form>
  );
}

const MOST = 999_999;
