import type { Decree } from '#schema/decree.ts';
import { actTypes } from '#schema/vocabulary.ts';
import { arabicNumber, latinNumber } from './latin.ts';

type ActType = keyof typeof actTypes;
export interface ActIdentity {
  type: ActType;
  year: number;
  /** As it stands in addresses: `17`, `3039-1`, `10-ministry-of-justice`; absent for constitutions. */
  number?: string | undefined;
}

/** `{ type: 'law', year: 2009, number: '4' }` // => `'law-2009-4'` */
export function actId({ type, year, number }: Pick<Decree, 'type' | 'year' | 'number'>): string {
  return [type, year, number && latinNumber(number)].filter(Boolean).join('-');
}

/** Reads an id back; undefined when it names no act. `'circular-2024-3039-1'` // => number `'3039-1'` */
export function parseActId(id: string): ActIdentity | undefined {
  const found = /^([a-z-]+)-(\d{4})(?:-(.+))?$/.exec(id);
  const [, type = '', year = '', number] = found ?? [];
  return type in actTypes ? { type: type as ActType, year: Number(year), number } : undefined;
}

/** Legal form in Arabic: `'القانون رقم 4 لعام 2009'`. */
export function citeAct({ type, year, number }: ActIdentity): string {
  const name = definite(actTypes[type]);
  return number ? `${name} رقم ${arabicNumber(number)} لعام ${year}` : `${name} لعام ${year}`;
}

/** `'مرسوم تشريعي'` // => `'المرسوم التشريعي'` */
function definite(name: string): string {
  return name
    .split(' ')
    .map((word) => `ال${word}`)
    .join(' ');
}
