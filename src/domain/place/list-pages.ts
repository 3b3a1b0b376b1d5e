/** Which pages of a long list of places hold those that a reader asks for, so that a browser loads no others. */
import type { Place } from '#schema/place.ts';
import { distanceBetween, type Position } from './distance.ts';

/** What a page of a list holds; the governorates are ids, `''` standing for abroad. */
export interface PlacePage {
  governorates: string[];
  kinds: string[];
}

/** What is wanted of a list; what is absent is not narrowed. */
export interface Wanted {
  governorates?: readonly string[] | undefined;
  kind?: string | undefined;
}

export function describePage(places: readonly Pick<Place, 'governorate' | 'kind'>[]): PlacePage {
  return {
    governorates: [...new Set(places.map(({ governorate = '' }) => governorate))],
    kinds: [...new Set(places.map(({ kind }) => kind))],
  };
}

/** The numbers, from 1, of the pages that may hold what is wanted. */
export function findPages(pages: readonly PlacePage[], { governorates, kind }: Wanted): number[] {
  return pages.flatMap((page, index) => {
    const isNear = !governorates || page.governorates.some((id) => governorates.includes(id));
    return isNear && (!kind || page.kinds.includes(kind)) ? [index + 1] : [];
  });
}

/** The governorates whose centres are nearest, the nearest first. */
export function nearestGovernorates<G extends { position: Position }>(
  centres: readonly G[],
  from: Position,
  most: number,
): G[] {
  const distance = ({ position }: G) => distanceBetween(from, position);
  return centres.toSorted((a, b) => distance(a) - distance(b)).slice(0, most);
}
