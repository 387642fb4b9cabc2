import { choice, list, number, type ListRecord, type Operation, type ValuesOf } from '@under-load/engine';

export const CLIENTS = ['A', 'B', 'C', 'D'] as const;

/** Steps of the clock a history can span. */
export const LAST_STEP = 24;

export const parameters = {
  operations: list({
    label: 'Operations',
    help: 'Who asked for what, when they asked, and when they were answered. Drag a bar, or its ends.',
    one: 'operation',
    minLength: 1,
    maxLength: 8,
    fields: {
      client: choice({ label: 'Client', default: 'A', options: { A: 'A', B: 'B', C: 'C', D: 'D' } }),
      kind: choice({ label: 'Does', default: 'write', options: { write: 'writes', read: 'reads' } }),
      value: number({
        label: 'Value',
        help: 'What is written, or what the read is told.',
        default: 1,
        min: 0,
        max: 9,
        step: 1,
      }),
      call: number({ label: 'Asks at', default: 0, min: 0, max: LAST_STEP - 1, step: 1 }),
      answer: number({ label: 'Answered at', default: 1, min: 0, max: LAST_STEP, step: 1, unlimited: true }),
    },
    default: history('A writes 1 from 0 to 4', 'B reads 0 from 1 to 2', 'C reads 1 from 3 to 5'),
  }),
  initial: number({
    label: 'Value before',
    help: 'What the register holds before anybody writes.',
    default: 0,
    min: 0,
    max: 9,
    step: 1,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** The records as the checkers want them. An answer ahead of its question counts as given at once; `unlimited` as never. */
export function operationsOf({ operations }: Pick<Values, 'operations'>): Operation[] {
  return operations.map(({ client, kind, value, call, answer }) => ({
    client: String(client),
    kind: kind === 'read' ? 'read' : 'write',
    value: Number(value),
    call: Number(call),
    return: Math.max(Number(call), Number(answer)),
  }));
}

/** The last thing that happens, and one step to look back on it. */
export function endOf(values: Pick<Values, 'operations'>): number {
  let end = 0;
  for (const { call, return: answer } of operationsOf(values))
    end = Math.max(end, call + 1, answer === Infinity ? 0 : answer);
  return end + 1;
}

/** Records from short sentences: `A writes 1 from 0 to 4`, `B reads 0 from 2` where no answer ever comes. */
export function history(...sentences: readonly string[]): ListRecord[] {
  return sentences.map((sentence) => {
    const [client = '', does, value, , call, , answer] = sentence.split(' ');
    return {
      client,
      kind: does === 'reads' ? 'read' : 'write',
      value: Number(value),
      call: Number(call),
      answer: answer === undefined ? Infinity : Number(answer),
    };
  });
}
