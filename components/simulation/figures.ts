/**
 * Plain numbers as people read them. No `Intl`: build and browser must write the same characters, whatever their locale
 * data.
 */
const THIN = '\u202f';
const MISSING = '–';

/** Three significant figures at most, thousands set apart by a thin space, a real minus sign. */
export function figures(value: number, decimals = decimalsFor(value)): string {
  if (Number.isNaN(value)) return MISSING;
  if (!Number.isFinite(value)) return value > 0 ? 'unlimited' : MISSING;
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THIN) : whole;
  const text = fraction ? `${grouped}.${fraction}` : grouped;
  return value < 0 && Number(text.replaceAll(THIN, '')) !== 0 ? `−${text}` : text;
}

export function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (!Number.isFinite(size) || size === 0 || size >= 100) return 0;
  return size >= 10 ? 1 : size >= 0.1 ? 2 : size >= 0.01 ? 3 : 4;
}

/** How many decimals tell two moments apart that are a tenth of a second of watching from each other. */
export function clockDecimals(pace: number): number {
  let decimals = 0;
  for (let step = pace / 2; step < 1 && decimals < 5; step *= 10) decimals++;
  return decimals;
}
