/** A question with options: what an author has to get right, and what an answer is worth. */
export interface QuizOption {
  /** Kept with a reader's answers: never changed, never used for another option. */
  readonly id: string;
  readonly text: string;
  /** Why it is right, or what makes it tempting and wrong. */
  readonly feedback: string;
  readonly correct?: boolean;
}

export type QuizVerdict = 'right' | 'wrong';

/** What is wrong with the options, as sentences; none where a reader can be asked. */
export function optionFaults(options: readonly QuizOption[]): string[] {
  const faults: string[] = [];
  const ids = options.map(({ id }) => id);
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
    faults.push(`two options have the id “${id}”; each needs its own.`);
  if (options.length < 2)
    faults.push(`it has ${options.length === 0 ? 'no option' : 'one option'}; a choice needs two at least.`);
  const right = options.filter(({ correct }) => correct === true);
  if (right.length !== 1)
    faults.push(
      `${right.length === 0 ? 'no option is' : `${right.map(({ id }) => `“${id}”`).join(' and ')} are`} marked correct; exactly one has to be.`,
    );
  for (const [index, { id, text, feedback }] of options.entries()) {
    const missing = Object.entries({ id, text, feedback }).flatMap(([name, value]) => (value ? [] : [name]));
    if (missing.length > 0) faults.push(`option ${index + 1} lacks its ${missing.join(' and its ')}.`);
  }
  return faults;
}

export const verdictOf = ({ correct }: QuizOption): QuizVerdict => (correct === true ? 'right' : 'wrong');
