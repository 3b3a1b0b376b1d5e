import fc from 'fast-check';
import { expect, test } from 'vitest';
import boundaries from '#components/place/boundaries.json';
import { outlineAreas, simplify } from '#domain/place/outline.ts';

/** Two squares that share the line from (1, 0) to (1, 1). */
const squares = {
  type: 'Topology',
  transform: { scale: [1, 1], translate: [0, 0] },
  objects: {
    governorates: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'west', arcs: [[0, 1]] },
        { type: 'Polygon', id: 'east', arcs: [[~0, 2]] },
      ],
    },
  },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
};

test('areas that share a line share its points', () => {
  const { areas, height } = outlineAreas(squares, 200, 1);
  expect(height).toBe(101);
  expect(areas).toEqual([
    { id: 'west', path: 'M100 100l0-100-100 0 0 100z', centre: [50, 50] },
    { id: 'east', path: 'M100 0l0 100 100 0 0-100z', centre: [150, 50] },
  ]);
});

test('a place lies on the drawing where it lies on the ground', () => {
  const { project } = outlineAreas(squares, 200, 1);
  expect(project(0, 1).map(Math.round)).toEqual([0, 0]);
  expect(project(2, 0).map(Math.round)).toEqual([200, 100]);
});

test('a simplified line keeps its ends and stays within the tolerance', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (line) => {
      const simple = simplify(line, 5);
      expect(simple[0]).toBe(line[0]);
      expect(simple.at(-1)).toBe(line.at(-1));
      for (const [x, y] of line) {
        const distances = simple.slice(1).map(([bx, by], index) => {
          const [ax, ay] = simple[index] ?? [0, 0];
          const square = (bx - ax) ** 2 + (by - ay) ** 2;
          const along = square ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square : 0;
          const at = Math.max(0, Math.min(1, along));
          return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
        });
        expect(Math.min(...distances)).toBeLessThanOrEqual(5 + 1e-9);
      }
    }),
  );
});

/** Where the centre of each governorate lies, and three towns of the occupied Golan. */
const towns = [
  ['damascus', 33.513, 36.292],
  ['rif-dimashq', 33.572, 36.403],
  ['aleppo', 36.202, 37.134],
  ['homs', 34.733, 36.71],
  ['hama', 35.135, 36.75],
  ['latakia', 35.531, 35.81],
  ['tartus', 34.895, 35.9],
  ['idlib', 35.933, 36.633],
  ['raqqa', 35.95, 39.01],
  ['deir-ez-zor', 35.334, 40.141],
  ['hasakah', 36.5, 40.748],
  ['daraa', 32.625, 36.105],
  ['sweida', 32.709, 36.569],
  ['quneitra', 33.126, 35.824],
  ['quneitra', 33.27, 35.77],
  ['quneitra', 32.778, 35.701],
  ['quneitra', 33.24, 35.69],
] as const;

test.each(towns)('the map puts %s (%f, %f) where it is', (id, lat, lon) => {
  const { areas, project } = outlineAreas(boundaries, 1000, 1.2);
  expect(areas).toHaveLength(14);
  const found = areas.filter(({ path }) => isInside(project(lon, lat), path));
  expect(found.map((area) => area.id)).toEqual([id]);
});

/** Counts how often a line to the left crosses the rings of a path (even-odd). */
function isInside([x, y]: readonly [number, number], path: string): boolean {
  const rings = path.split('z').map((ring) => {
    const [atX = 0, atY = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number);
    const points = [[atX, atY] as const];
    for (let index = 0; index < steps.length; index += 2) {
      const [fromX, fromY] = points.at(-1) ?? [0, 0];
      points.push([fromX + (steps[index] ?? 0), fromY + (steps[index + 1] ?? 0)]);
    }
    return points;
  });
  const crossings = rings.flatMap((ring) =>
    ring.filter(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      return ay > y !== by > y && x > ax + ((y - ay) / (by - ay)) * (bx - ax);
    }),
  );
  return crossings.length % 2 === 1;
}
