import { metaOf } from '#schema/walk.ts';
import type { DeskCollection } from '../../check/desk-collection.ts';
import type { FormData } from '../../format/entry-file.ts';
import { bodyKey, fieldOf, isSame, keysOf, labelOf } from './fields.ts';
import { readable } from './readable.ts';

interface Versions {
  base: FormData;
  mine: FormData;
  theirs: FormData;
}

/** A field that both changed, in different ways. */
export interface Choice {
  key: string;
  label: string;
  /** The three values as an editor reads them. */
  base: string;
  mine: string;
  theirs: string;
  /** Whether both can stand together: two texts one after the other, or the items of two lists. */
  canJoin: boolean;
  /** Whether another text can be written in their place. */
  isText: boolean;
}

export interface ThreeWay {
  choices: Choice[];
  /** Labels of the fields that only the other person changed: theirs is taken. */
  taken: string[];
  /** The entry with every choice made. Without a pick a field is as in `mine`. */
  settle(picks: Readonly<Record<string, Pick>>): FormData;
}

export type Pick = 'mine' | 'theirs' | 'both' | { text: string };

/** Compares three versions of an entry field by field: what one person changed is settled, what both did is a choice. */
export function compareThree(collection: DeskCollection, versions: Versions): ThreeWay {
  const { base, mine, theirs } = versions;
  const differing = keysOf(collection, base, theirs, mine).filter(
    (key) => !isSame(mine[key], theirs[key]),
  );
  const taken = differing.filter((key) => isSame(mine[key], base[key]));
  const chosen = differing.filter(
    (key) => !isSame(mine[key], base[key]) && !isSame(theirs[key], base[key]),
  );
  return {
    choices: chosen.map((key) => toChoice(collection, key, versions)),
    taken: taken.map((key) => labelOf(collection, key)),
    settle(picks) {
      const settled = { ...mine };
      for (const key of taken) put(settled, key, theirs[key]);
      for (const key of chosen) put(settled, key, pickedValue(picks[key] ?? 'mine', key, versions));
      return settled;
    },
  };
}

function toChoice(collection: DeskCollection, key: string, versions: Versions): Choice {
  const field = fieldOf(collection, key);
  const [base, mine, theirs] = [versions.base, versions.mine, versions.theirs].map((version) =>
    readable(field, version[key]),
  ) as [string, string, string];
  const values = [versions.mine[key], versions.theirs[key]];
  const widget = field && metaOf(field).widget;
  const isText =
    values.every(isString) && (key === bodyKey || widget === 'text' || widget === 'string');
  const isLong = isText && (key === bodyKey || widget === 'text');
  const canJoin = isLong || values.every(Array.isArray);
  return { key, label: labelOf(collection, key), base, mine, theirs, canJoin, isText };
}

function pickedValue(pick: Pick, key: string, { mine, theirs }: Versions): unknown {
  if (typeof pick === 'object') return pick.text;
  if (pick !== 'both') return pick === 'mine' ? mine[key] : theirs[key];
  return join(mine[key], theirs[key]);
}

function join(mine: unknown, theirs: unknown): unknown {
  if (!Array.isArray(mine) || !Array.isArray(theirs))
    return `${String(theirs).trimEnd()}\n\n${String(mine)}`;
  const added = (mine as unknown[]).filter((item) => !theirs.some((other) => isSame(item, other)));
  return [...(theirs as unknown[]), ...added];
}

function put(data: FormData, key: string, value: unknown): void {
  if (value === undefined) delete data[key];
  else data[key] = value;
}

function isString(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
