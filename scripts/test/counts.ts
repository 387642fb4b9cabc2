/** Reads how many tests passed, failed and were skipped from what a test runner printed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Understands the closing lines of Node's runner (`ℹ pass 12`) and of Playwright's (`12 passed (1.4m)`). */
export function countsIn(output: string): Counts {
  const sum = (...patterns: RegExp[]) =>
    patterns
      .flatMap((pattern) => [...output.matchAll(pattern)])
      .map(([, digits]) => Number(digits))
      .reduce((total, each) => total + each, 0);
  return {
    passed: sum(/^ℹ pass (\d+)$/gm, /^ {2}(\d+) passed/gm),
    failed: sum(/^ℹ fail (\d+)$/gm, /^ℹ cancelled (\d+)$/gm, /^ {2}(\d+) failed/gm),
    skipped: sum(/^ℹ skipped (\d+)$/gm, /^ {2}(\d+) skipped/gm, /^ {2}(\d+) did not run/gm),
  };
}

export function added(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function countsSentence({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
