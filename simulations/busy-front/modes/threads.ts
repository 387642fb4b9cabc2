/** A thread for each. Nobody stands in line, and the one processor is shared out equally among all that run. */
import { SharedStation } from '@under-load/engine';
import type { Mode } from '../mode.ts';

export const threads: Mode = ({ simulator }) => {
  const processor = new SharedStation(simulator, { name: 'processor' });
  return (piece) => {
    piece.begins();
    processor.work(piece.seconds, piece.ends);
  };
};
