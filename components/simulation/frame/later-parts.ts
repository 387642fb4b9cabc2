/** The parts that only matter with the first change: fetched when a reader reaches for the figure, all there at build. */
export { drawStacks } from '../stage/network-stacks.ts';
export { Controls } from './Controls.tsx';
export { Deeds } from './Deeds.tsx';
export { Fault } from './Fault.tsx';
export { keepFocus } from './keep-focus.ts';
export { Ground } from './Ground.tsx';
export { Keys } from './Keys.tsx';
export { Legend } from './Legend.tsx';
export { Outcome } from './Outcome.tsx';
export { Presets } from './Presets.tsx';
