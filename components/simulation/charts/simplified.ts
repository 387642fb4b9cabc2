/** A line through fewer points that nowhere strays further than `within` from all of them (Ramer 1972, Douglas and Peucker 1973). */
type Point = readonly [x: number, y: number];

export function simplified(points: readonly Point[], within: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let farthest = 0;
  let most = within;
  for (const [i, point] of points.entries()) {
    const off = distance(point, first, last);
    if (off > most) [farthest, most] = [i, off];
  }
  if (farthest === 0) return [first, last];
  return [
    ...simplified(points.slice(0, farthest + 1), within).slice(0, -1),
    ...simplified(points.slice(farthest), within),
  ];
}

/** From a point to the straight line through two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}
