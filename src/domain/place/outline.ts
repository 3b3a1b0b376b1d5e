/** Outlines of areas as paths of SVG, from TopoJSON: https://github.com/topojson/topojson-specification */

export interface Boundaries {
  type: string;
  transform: { scale: number[]; translate: number[] };
  objects: {
    governorates: { type: string; geometries: { type: string; id: string; arcs: number[][] }[] };
  };
  /** Steps from point to point; the first from the origin. */
  arcs: number[][][];
}

type Point = readonly [x: number, y: number];

/** Where a place lies on the drawing. */
export type Projection = (lon: number, lat: number) => Point;

/**
 * The areas as closed paths on a drawing of this width, and what puts a position on it. Lines that lie within
 * `tolerance` of the true ones are enough, and all numbers are whole; neighbours keep one line between them.
 */
export function outlineAreas(boundaries: Boundaries, width: number, tolerance: number) {
  const arcs = boundaries.arcs.map((arc) => readArc(arc, boundaries.transform));
  const { project, height } = projectionOf(arcs.flat(), width);
  const lines = arcs.map((arc) =>
    simplify(
      arc.map(([lon, lat]) => project(lon, lat)),
      tolerance,
    ).map(([x, y]): Point => [Math.round(x), Math.round(y)]),
  );
  const areas = boundaries.objects.governorates.geometries.map(({ id, arcs }) => {
    const rings = arcs.map((ring) => ring.flatMap((arc) => lineOf(arc, lines)));
    return { id, path: rings.map(closedPath).join(''), centre: centreOf(rings[0] ?? []) };
  });
  return { areas, height, project };
}

/** Keeps the points without which the line would leave the tolerance (Douglas and Peucker). */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || line.length < 3) return [...line];
  const distances = line.map((point) => distanceTo(point, first, last));
  const farthest = distances.indexOf(Math.max(...distances));
  if ((distances[farthest] ?? 0) <= tolerance) return [first, last];
  const before = simplify(line.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplify(line.slice(farthest), tolerance)];
}

function readArc(arc: readonly number[][], { scale, translate }: Boundaries['transform']): Point[] {
  const [[scaleX = 1, scaleY = 1], [west = 0, south = 0]] = [scale, translate];
  let [atX, atY] = [0, 0];
  return arc.map(([x = 0, y = 0]) => {
    atX += x;
    atY += y;
    return [atX * scaleX + west, atY * scaleY + south];
  });
}

/** Degrees of longitude are as wide as they are in the middle of the map: true enough for one country. */
function projectionOf(points: readonly Point[], width: number) {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const scale = width / (east - west);
  const stretch = 1 / Math.cos(((south + north) / 2) * (Math.PI / 180));
  const project: Projection = (lon, lat) => [(lon - west) * scale, (north - lat) * scale * stretch];
  return { project, height: Math.ceil((north - south) * scale * stretch) };
}

/** An arc of a ring without its last point, with which the next one begins; `~1` is arc 1 backwards. */
function lineOf(arc: number, lines: readonly Point[][]): Point[] {
  const line = lines[arc < 0 ? ~arc : arc] ?? [];
  return (arc < 0 ? line.toReversed() : line).slice(0, -1);
}

function closedPath(ring: readonly Point[]): string {
  const steps = ring.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = ring[index] ?? [0, 0];
    return x === fromX && y === fromY ? [] : [`${x - fromX} ${y - fromY}`];
  });
  return `M${ring[0]?.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
}

/** The centre of gravity of a ring. */
function centreOf(ring: readonly Point[]): Point {
  let [area, atX, atY] = [0, 0, 0];
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    area += cross;
    atX += (x + nextX) * cross;
    atY += (y + nextY) * cross;
  });
  return [Math.round(atX / (3 * area)), Math.round(atY / (3 * area))];
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square;
  const nearest = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - nearest * dx, y - ay - nearest * dy);
}
