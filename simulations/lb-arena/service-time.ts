/**
 * Service times of a given mean and spread, C² = variance / mean². Up to 1 they have a fixed part and an exponential
 * part; above 1 there are two kinds of request, many short and few long.
 */
import { hyperexponential, type Stream } from '@under-load/engine';

export function serviceTimeOf(mean: number, spread: number): (stream: Stream) => number {
  if (spread > 1) {
    const times = hyperexponential({ mean, squaredVariation: spread });
    return (stream) => times.draw(stream);
  }
  const random = Math.sqrt(spread);
  return (stream) => mean * (1 - random + random * stream.exponential());
}
