/** The distributions, one file each. */
export { deterministic } from './deterministic.ts';
export { squaredVariation } from './distribution.ts';
export type { Distribution } from './distribution.ts';
export { empirical } from './empirical.ts';
export { erlang } from './erlang.ts';
export { exponential } from './exponential.ts';
export { hyperexponential } from './hyperexponential.ts';
export { lognormal } from './lognormal.ts';
export { mixture } from './mixture.ts';
export type { Ingredient } from './mixture.ts';
export { normal, normalQuantile } from './normal.ts';
export { pareto } from './pareto.ts';
export { shifted } from './shifted.ts';
export { uniform } from './uniform.ts';
export { zipf } from './zipf.ts';
export type { Zipf } from './zipf.ts';
