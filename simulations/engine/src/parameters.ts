/**
 * What can be set about a simulation. The one source for controls, links, validation, command-line help and
 * the reference page.
 */

export type ParameterValue = number | string | boolean | readonly ListRecord[];
/** One record of a list parameter. */
export type ListRecord = Readonly<Record<string, number | string | boolean>>;
/** Values by parameter name. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

interface ParameterBase {
  /** What a person reads beside the control: `Arrival rate`. */
  readonly label: string;
  /** One sentence for help and the reference page. */
  readonly help?: string;
  /** Whether it matters under these values; a control that does not matter is not shown. */
  readonly when?: (values: ParameterValues) => boolean;
  /** A structural or expert parameter that the instrument tucks under "More". */
  readonly advanced?: boolean;
}

/** A number with its unit and range. `Infinity` is allowed where `unlimited` says so, and is written `unlimited`. */
export interface NumberParameter extends ParameterBase {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Values are rounded to `min` plus a multiple of it; 1 makes whole numbers. Zero: any value in the range. */
  readonly step: number;
  /** Shown behind the value: `/s`, `ms`, `%`. Values are stored in this unit. */
  readonly unit?: string;
  /** How a slider divides the range. */
  readonly scale: 'linear' | 'log';
  readonly unlimited?: boolean;
  /** Narrower bounds that depend on other values (a write quorum may not exceed the replicas). */
  readonly bounds?: (values: ParameterValues) => { readonly min?: number; readonly max?: number };
}

/** One of a few named options. */
export interface ChoiceParameter extends ParameterBase {
  readonly kind: 'choice';
  readonly default: string;
  /** Value → what a person reads. */
  readonly options: Readonly<Record<string, string>>;
}

/** A switch, on or off. */
export interface BooleanParameter extends ParameterBase {
  readonly kind: 'boolean';
  readonly default: boolean;
}

/** A bounded list of records, each with the same fields (an operation history, replica placements). */
export interface ListParameter extends ParameterBase {
  readonly kind: 'list';
  readonly default: readonly ListRecord[];
  readonly fields: Readonly<Record<string, NumberParameter | ChoiceParameter | BooleanParameter>>;
  readonly minLength: number;
  readonly maxLength: number;
  /** What one record is called: `operation`. */
  readonly one: string;
}

/** What can be set about a simulation: a number, a choice, a switch or a list. */
export type Parameter = NumberParameter | ChoiceParameter | BooleanParameter | ListParameter;
/** Parameters by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

type NumberOptions = Omit<NumberParameter, 'kind' | 'step' | 'scale'> &
  Partial<Pick<NumberParameter, 'step' | 'scale'>>;
/** Declares a number with its range and unit. */
export function number(options: NumberOptions): NumberParameter {
  return { kind: 'number', step: 0, scale: 'linear', ...options };
}
/** Declares a choice; the options are value → what a person reads. */
export function choice<const Options extends Readonly<Record<string, string>>>(
  options: Omit<ChoiceParameter, 'kind' | 'options' | 'default'> & {
    readonly options: Options;
    readonly default: keyof Options & string;
  },
): Omit<ChoiceParameter, 'options'> & { readonly options: Options } {
  return { kind: 'choice', ...options };
}
/** Declares a switch. */
export function boolean(options: Omit<BooleanParameter, 'kind'>): BooleanParameter {
  return { kind: 'boolean', ...options };
}
/** Declares a list of records. */
export function list(
  options: Omit<ListParameter, 'kind' | 'minLength'> & { readonly minLength?: number },
): ListParameter {
  return { kind: 'list', minLength: 0, ...options };
}

/** The values a model's `build` receives, typed by the parameters it declared. */
export type ValuesOf<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends { kind: 'number' }
    ? number
    : P[K] extends { kind: 'choice'; options: infer O }
      ? keyof O & string
      : P[K] extends { kind: 'boolean' }
        ? boolean
        : readonly ListRecord[];
};
