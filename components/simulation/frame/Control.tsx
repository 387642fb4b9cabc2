/** One parameter's control: a slider with a number to type, a choice, a switch. Made from the definition alone. */
import { boundsOf } from '@under-load/engine';
import type {
  BooleanParameter,
  ChoiceParameter,
  NumberParameter,
  ParameterValue,
  ParameterValues,
} from '@under-load/engine';
import type { VNode } from 'preact';
import { decimalsFor } from '../figures.ts';
import { strings } from '../strings.ts';
import { keyed } from './keys.ts';
import { sliderKeys } from './later-keys.ts';

interface ControlProps<P> {
  readonly id: string;
  readonly parameter: P;
  readonly value: ParameterValue;
  readonly values: ParameterValues;
  readonly label: string;
  /** Which lane it sets, where lanes differ in it. */
  readonly lane?: number | undefined;
  readonly locked: boolean;
  readonly change: (value: ParameterValue) => void;
}

export function Control(props: ControlProps<NumberParameter | ChoiceParameter | BooleanParameter>): VNode {
  const { parameter } = props;
  if (parameter.kind === 'number') return <NumberControl {...props} parameter={parameter} />;
  return parameter.kind === 'choice' ? (
    <ChoiceControl {...props} parameter={parameter} />
  ) : (
    <SwitchControl {...props} parameter={parameter} />
  );
}

/** What it is called; beside a lane's line, which lane that is stands in words for who cannot see it. */
function Name({ label, lane }: { label: string; lane: number | undefined }): VNode {
  if (lane === undefined) return <>{label}</>;
  return (
    <>
      <svg class="swatch" viewBox="0 0 24 8" aria-hidden="true">
        <path class={`curve line-${lane}`} d="M0 4H24" />
      </svg>
      {label}
      <span class="unseen">, {strings.lane(lane)}</span>
    </>
  );
}

const TRACK = 1000;

function NumberControl({
  id,
  parameter,
  value,
  values,
  label,
  lane,
  locked,
  change,
}: ControlProps<NumberParameter>): VNode {
  const number = value as number;
  const { min, max } = boundsOf(parameter, values);
  const unlimited = number === Infinity;
  return (
    <div class="knob">
      <label for={id}>
        <Name label={label} lane={lane} />
      </label>
      <span class="entry">
        {parameter.unlimited && (
          <label class="check">
            <input
              type="checkbox"
              checked={unlimited}
              disabled={locked}
              onChange={(event) => change(event.currentTarget.checked ? Infinity : max)}
            />
            {strings.unlimited}
          </label>
        )}
        {!unlimited && (
          <NumberEntry
            id={id}
            parameter={parameter}
            value={number}
            min={min}
            max={max}
            locked={locked}
            change={change}
          />
        )}
        {!unlimited && parameter.unit && <span class="unit">{parameter.unit}</span>}
      </span>
      {!unlimited && (
        <input
          type="range"
          aria-label={lane === undefined ? label : `${label}, ${strings.lane(lane)}`}
          aria-valuetext={`${entryText(number)} ${parameter.unit ?? ''}`}
          min={0}
          max={TRACK}
          step={
            parameter.step && parameter.scale === 'linear'
              ? Math.max(1, Math.floor((parameter.step / (max - min || 1)) * TRACK))
              : 1
          }
          value={toTrack(parameter, number, min, max)}
          disabled={locked}
          onInput={(event) => change(fromTrack(parameter, Number(event.currentTarget.value), min, max))}
          onKeyDown={(event) => {
            const asked = keyed(sliderKeys, event);
            if (!asked) return;
            event.preventDefault();
            change(asked.act === 'end' ? (asked.by < 0 ? min : max) : stepped(parameter, number, asked.by, min, max));
          }}
        />
      )}
    </div>
  );
}

interface EntryProps {
  readonly id?: string;
  readonly name?: string;
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly locked: boolean;
  readonly change: (value: number) => void;
}

/** Taken when the reader is done typing; what cannot be read is put back. */
export function NumberEntry({ id, name, parameter, value, min, max, locked, change }: EntryProps): VNode {
  return (
    <input
      type="text"
      inputMode="decimal"
      class="number"
      id={id}
      aria-label={name}
      size={Math.min(8, Math.max(3, entryText(value).length))}
      value={entryText(value)}
      disabled={locked}
      autocomplete="off"
      onChange={(event) => {
        const typed = Number(event.currentTarget.value.trim().replace(',', '.'));
        const next =
          event.currentTarget.value.trim() === '' || Number.isNaN(typed) ? value : Math.min(max, Math.max(min, typed));
        event.currentTarget.value = entryText(next);
        if (next !== value) change(parameter.step === 1 ? Math.round(next) : next);
      }}
    />
  );
}

const entryText = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toFixed(Math.max(2, decimalsFor(value)))));

export function toTrack({ scale }: NumberParameter, value: number, min: number, max: number): number {
  if (!(max > min)) return 0;
  const share = scale === 'log' && min > 0 ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.round(Math.min(1, Math.max(0, share)) * TRACK);
}

export function fromTrack({ scale, step }: NumberParameter, place: number, min: number, max: number): number {
  const share = place / TRACK;
  const raw = scale === 'log' && min > 0 ? min * Math.pow(max / min, share) : min + share * (max - min);
  if (place === 0) return min;
  if (place === TRACK) return max;
  return step ? raw : Number(raw.toPrecision(raw >= 100 ? 3 : 2));
}

/** An arrow on the slider moves by one step of the parameter, or by about two hundredths of what a free number is. */
function stepped({ step, scale }: NumberParameter, value: number, direction: -1 | 1, min: number, max: number): number {
  const by = step || (scale === 'log' ? Number((value * 0.02).toPrecision(1)) : (max - min) / 100);
  return Math.min(max, Math.max(min, Number((value + direction * by).toPrecision(6))));
}

const FEW = 3;

function ChoiceControl({ id, parameter, value, label, lane, locked, change }: ControlProps<ChoiceParameter>): VNode {
  const options = Object.entries(parameter.options);
  if (options.length > FEW || options.some(([, words]) => words.length > 16))
    return (
      <div class="knob">
        <label for={id}>
          <Name label={label} lane={lane} />
        </label>
        <select
          id={id}
          value={value as string}
          disabled={locked}
          onChange={(event) => change(event.currentTarget.value)}
        >
          {options.map(([name, words]) => (
            <option key={name} value={name} selected={name === value}>
              {words}
            </option>
          ))}
        </select>
      </div>
    );
  return (
    <fieldset class="knob">
      <legend>
        <Name label={label} lane={lane} />
      </legend>
      <div class="segments">
        {options.map(([name, words]) => (
          <label key={name}>
            <input
              type="radio"
              name={id}
              value={name}
              checked={name === value}
              disabled={locked}
              onChange={() => change(name)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function SwitchControl({ id, value, label, lane, locked, change }: ControlProps<BooleanParameter>): VNode {
  return (
    <div class="knob">
      <label class="check" for={id}>
        <input
          type="checkbox"
          id={id}
          checked={value === true}
          disabled={locked}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <Name label={label} lane={lane} />
      </label>
    </div>
  );
}
