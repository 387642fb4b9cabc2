/** Plain data as text for an attribute, and back. What JSON lacks is written as `∞` and `NaN`. */
export const servedText = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) => (value === Infinity ? '∞' : Number.isNaN(value) ? 'NaN' : value));

export const readServed = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown) => (value === '∞' ? Infinity : value === 'NaN' ? NaN : value));
