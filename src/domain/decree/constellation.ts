/**
 * An act among the acts that it is tied to, without a word of markup: on the right those that it changes or rests on,
 * on the left those that change or rest on it, so that time runs as an Arabic line does.
 */
import { actTypes } from '#schema/vocabulary.ts';
import { parseActId } from './identifier.ts';
import type { Direction, RelationKind } from './relations.ts';

/**
 * Relations that read alike, as `groupRelations` gives them: the gravest kind first. Those of one kind may come in two
 * groups, the editors' before what was detected.
 */
export interface TiedActs {
  label: string;
  kind: RelationKind;
  direction: Direction;
  relations: readonly TiedAct[];
}

export interface TiedAct {
  /** The id of the other act. */
  act: string;
  url: string;
  heading: string;
  /** `auto` where no editor has confirmed it. */
  origin?: string | undefined;
  /** Absent where the act is known by name only. */
  force?: string | undefined;
}

export interface Star extends TiedAct {
  kind: RelationKind;
  /** What ties the two: «عدّله». */
  label: string;
  name: StarName;
  y: number;
}

/** In two lines: `'مرسوم تشريعي'`, `'17 لعام 2012'`. */
export interface StarName {
  type: string;
  number: string;
}

/** The acts of one direction, one below another. */
export interface Side {
  direction: Direction;
  /** Where their marks stand; the names stand beyond. */
  x: number;
  labels: { text: string; y: number }[];
  stars: Star[];
  /** The acts for which there is no room, if any. */
  others?: { count: number; y: number };
}

export interface Constellation {
  width: number;
  height: number;
  centre: { x: number; y: number };
  sides: Side[];
}

/** In the units of the drawing, which are pixels on a narrow phone. */
const sizes = { name: 100, reach: 60, row: 42, label: 28, padding: 8, centre: 128 };
/** One act alone is better read in the list. */
const fewest = 2;
/** On each side. */
const most = 8;

/** Lays the acts out; undefined where there are so few that there is nothing to see. */
export function drawConstellation(groups: readonly TiedActs[]): Constellation | undefined {
  const stacks = (['outgoing', 'incoming'] as const)
    .map((direction) => stack(groups, direction))
    .filter(({ stars }) => stars.length > 0);
  if (stacks.reduce((sum, { stars }) => sum + stars.length, 0) < fewest) return undefined;
  const height = Math.max(sizes.centre, ...stacks.map(({ height }) => height)) + 2 * sizes.padding;
  // The name of the act itself stands below it and needs some room on either side.
  const room = (direction: Direction) =>
    stacks.some((stack) => stack.direction === direction)
      ? sizes.name + sizes.reach
      : sizes.name / 2;
  const width = room('incoming') + room('outgoing');
  return {
    width,
    height,
    centre: { x: room('incoming'), y: height / 2 },
    sides: stacks.map(({ direction, height: own, ...parts }) => ({
      direction,
      x: direction === 'outgoing' ? width - sizes.name : sizes.name,
      ...moveDown(parts, (height - own) / 2),
    })),
  };
}

/** `'legislative-decree-2012-17'` // => `{ type: 'مرسوم تشريعي', number: '17 لعام 2012' }` */
export function nameStar(id: string): StarName {
  const act = parseActId(id);
  if (!act) return { type: '', number: id };
  const number = act.number?.replace('-', '/');
  return {
    type: actTypes[act.type],
    number: number ? `${number} لعام ${act.year}` : `لعام ${act.year}`,
  };
}

type Stack = Omit<Side, 'x'> & { height: number };

/** One act stands on a side once, by the gravest of its ties. */
function stack(groups: readonly TiedActs[], direction: Direction): Stack {
  const seen = new Set<string>();
  const labels: Side['labels'] = [];
  const stars: Star[] = [];
  let [y, count] = [0, 0];
  const own = groups.filter((group) => group.direction === direction);
  for (const [kind, alike] of Map.groupBy(own, ({ kind }) => kind)) {
    const label = alike[0]?.label ?? '';
    const acts = alike
      .flatMap(({ relations }) => relations)
      .filter(({ act }) => !seen.has(act) && seen.add(act));
    const shown = acts.slice(0, most - stars.length);
    count += acts.length;
    if (shown.length === 0) continue;
    labels.push({ text: label, y: y + sizes.label / 2 });
    y += sizes.label;
    for (const act of shown) {
      stars.push({ ...act, kind, label, name: nameStar(act.act), y: y + sizes.row / 2 });
      y += sizes.row;
    }
  }
  const left = count - stars.length;
  return {
    direction,
    labels,
    stars,
    height: y + (left > 0 ? sizes.label : 0),
    ...(left > 0 && { others: { count: left, y: y + sizes.label / 2 } }),
  };
}

function moveDown({ labels, stars, others }: Omit<Stack, 'height' | 'direction'>, by: number) {
  const move = <T extends { y: number }>(part: T): T => ({ ...part, y: part.y + by });
  return {
    labels: labels.map(move),
    stars: stars.map(move),
    ...(others && { others: move(others) }),
  };
}
