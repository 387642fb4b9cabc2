/** A whole number in groups of three digits, as the readouts write it: 12 100. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
