/** A reporter for Node's test runner: one line of JSON for each test that fails, as soon as it does. */
import type { TestEvent } from 'node:test/reporters';

export interface Failure {
  readonly test: string;
  /** The test file's path. */
  readonly file: string;
  /** Whether what the test asserts did not hold; otherwise something broke on the way there. */
  readonly asserted: boolean;
}

export default async function* failures(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    if (event.type !== 'test:fail') continue;
    const { name, file = name, details } = event.data;
    yield `${JSON.stringify({ test: name, file, asserted: isAssertion(details.error) } satisfies Failure)}\n`;
  }
}

/** The runner, and a property that does not hold, wrap the error they pass on. */
function isAssertion(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if ('code' in each && each.code === 'ERR_ASSERTION') return true;
  return false;
}
