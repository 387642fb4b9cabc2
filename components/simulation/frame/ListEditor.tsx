/** A bounded list of records: a row each, to change, to add, to take away. */
import { checkParameter } from '@under-load/engine';
import type { ListParameter, ListRecord, ParameterValue } from '@under-load/engine';
import type { VNode } from 'preact';
import { strings } from '../strings.ts';
import { NumberEntry } from './Control.tsx';

export interface ListEditorProps {
  readonly id: string;
  readonly parameter: ListParameter;
  readonly records: readonly ListRecord[];
  readonly locked: boolean;
  readonly change: (value: ParameterValue) => void;
}

export function ListEditor({ id, parameter, records, locked, change }: ListEditorProps): VNode {
  const fields = Object.entries(parameter.fields);
  const replace = (index: number, name: string, value: number | string | boolean) =>
    change(records.map((record, i) => (i === index ? { ...record, [name]: value } : record)));
  return (
    <fieldset class="list">
      <legend>{parameter.label}</legend>
      <div class="scrolls" tabIndex={0} role="region" aria-label={parameter.label}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">#</span>
              </th>
              {fields.map(([name, field]) => (
                <th key={name} scope="col">
                  {field.label}
                  {field.kind === 'number' && field.unit ? `, ${field.unit}` : ''}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {records.map((record, index) => (
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                {fields.map(([name, field]) => (
                  <td key={name}>
                    <Field
                      id={`${id}-${index}-${name}`}
                      name={`${parameter.one} ${index + 1}: ${field.label}`}
                      field={field}
                      value={record[name] ?? field.default}
                      locked={locked}
                      change={(value) => replace(index, name, value)}
                    />
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    class="key small"
                    disabled={locked || records.length <= parameter.minLength}
                    aria-label={strings.remove(`${parameter.one} ${index + 1}`)}
                    onClick={() => change(records.filter((_, i) => i !== index))}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        class="key"
        disabled={locked || records.length >= parameter.maxLength}
        onClick={() => change([...records, another(parameter, records)])}
      >
        {strings.add(parameter.one)}
      </button>
    </fieldset>
  );
}

/** A new record is like the last one, which is nearer to what is wanted than the defaults. */
function another({ fields }: ListParameter, records: readonly ListRecord[]): ListRecord {
  return records.at(-1) ?? Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default]));
}

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly field: ListParameter['fields'][string];
  readonly value: number | string | boolean;
  readonly locked: boolean;
  readonly change: (value: number | string | boolean) => void;
}

function Field({ id, name, field, value, locked, change }: FieldProps): VNode {
  if (field.kind === 'number')
    return (
      <NumberEntry
        id={id}
        name={name}
        parameter={field}
        value={value as number}
        min={field.min}
        max={field.max}
        locked={locked}
        change={(typed) => change(checkParameter(name, field, typed).value as number)}
      />
    );
  if (field.kind === 'boolean')
    return (
      <input
        type="checkbox"
        id={id}
        aria-label={name}
        checked={value === true}
        disabled={locked}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    );
  return (
    <select
      id={id}
      aria-label={name}
      value={value as string}
      disabled={locked}
      onChange={(event) => change(event.currentTarget.value)}
    >
      {Object.entries(field.options).map(([option, words]) => (
        <option key={option} value={option} selected={option === value}>
          {words}
        </option>
      ))}
    </select>
  );
}
