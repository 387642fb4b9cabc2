/** The front end writes a job into a queue and is free again. Workers, on machines of their own, take jobs from it. */
import { Station } from '@under-load/engine';
import type { Mode, Piece } from '../mode.ts';

export const offload: Mode = ({ simulator, workers }) => {
  const frontEnd = new Station(simulator, { name: 'front end' });
  const others = new Station(simulator, { name: 'workers', slots: workers });

  function doneBy(station: Station, piece: Piece): void {
    station.enter(() => {
      piece.begins();
      station.work(piece.seconds, () => {
        piece.ends();
        station.release();
      });
    });
  }
  return (piece) => doneBy(piece.kind === 'job' ? others : frontEnd, piece);
};
