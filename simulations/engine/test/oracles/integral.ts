/** Simpson's rule with 4,000 steps: beyond the tenth digit for the smooth functions of the oracle table. */
const STEPS = 4000;

export function integral(from: number, to: number, f: (x: number) => number): number {
  const width = (to - from) / STEPS;
  let sum = f(from) + f(to);
  for (let i = 1; i < STEPS; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * width);
  return (sum * width) / 3;
}
