/** What components need of the figures: a figure served for a page. */
export { serveFigure } from '../figures/serve-figure.ts';
export type { FigureRequest } from '../figures/serve-figure.ts';
