/** One thread and one line: what comes is done to its end before the next begins, be it short or long. */
import { Station } from '@under-load/engine';
import type { Mode } from '../mode.ts';

export const loop: Mode = ({ simulator }) => {
  const thread = new Station(simulator, { name: 'event loop' });
  return (piece) =>
    thread.enter(() => {
      piece.begins();
      thread.work(piece.seconds, () => {
        piece.ends();
        thread.release();
      });
    });
};
