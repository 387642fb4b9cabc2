/** Requests first. What runs is not interrupted, but a job may stop by itself now and then and stand in line again. */
import { Station } from '@under-load/engine';
import type { Mode, Piece } from '../mode.ts';

const URGENCY = { request: 1, job: 2 } as const;

export const priority: Mode = ({ simulator, slice }) => {
  const thread = new Station(simulator, { name: 'processor', order: 'priority' });

  function goOn(piece: Piece, left: number): void {
    const now = piece.kind === 'job' ? Math.min(slice, left) : left;
    const after = left - now;
    thread.enter(() => {
      piece.begins();
      thread.work(now, () => {
        if (after > 1e-9) {
          piece.rests();
          goOn(piece, after);
        } else piece.ends();
        thread.release();
      });
    }, URGENCY[piece.kind]);
  }
  return (piece) => goOn(piece, piece.seconds);
};
