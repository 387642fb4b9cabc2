/** A duration as the sentences of a lab say it: one decimal under ten milliseconds. */
export function milliseconds(seconds: number): string {
  const shown = seconds * 1000;
  return `${shown < 10 ? Math.round(shown * 10) / 10 : Math.round(shown)} ms`;
}
