/** The parts that only change with a parameter: fetched when a reader reaches for the figure, all there at build. */
export { drawStacks } from '../stage/network-stacks.ts';
export { Ground } from './Ground.tsx';
export { Legend } from './Legend.tsx';
export { Outcome } from './Outcome.tsx';
