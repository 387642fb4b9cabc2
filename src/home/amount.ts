/** Times as the home page says them: two figures, in the unit a person would choose. */
export function amount(seconds: number): string {
  if (seconds >= 0.9995) return `${figures(seconds)} s`;
  return `${figures(seconds * 1000)} ms`;
}

function figures(value: number): string {
  if (value >= 100) return String(Math.round(value / 10) * 10);
  return value >= 10 ? String(Math.round(value)) : value.toFixed(1);
}

export const percent = (share: number): string =>
  share < 0.095 ? `${(share * 100).toFixed(1)} %` : `${Math.round(share * 100)} %`;
