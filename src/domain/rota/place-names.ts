import { fold } from '#arabic/fold.ts';
import { findAllNearest } from '#domain/nearest.ts';
import type { Place } from '#schema/place.ts';
import type { Rota } from '#schema/rota.ts';
import { rotaMessages } from './messages.ts';

/** What a rota must know of a place. */
export type TablePlace = Pick<
  Place,
  'title' | 'otherNames' | 'kind' | 'governorate' | 'district'
> & {
  id: string;
};

type Scope = Pick<Rota, 'kind' | 'governorate' | 'district'>;

/** Finds a place of the rota's governorate and kind by any of its names or its id; a message where there is not one. */
export type PlaceFinder = (typed: string) => { id: string } | { message: string };

/**
 * Spelling does not matter, and the word «صيدلية» or «مشفى» before a name may be left out. Of several places of one
 * name the one in the rota's district is meant. Names answered wrongly many times cost little: only the first few
 * mistakes get suggestions.
 */
export function placeFinder(places: readonly TablePlace[], rota: Scope): PlaceFinder {
  const own = places.filter((place) => isOf(place, rota));
  const byName = indexBy(own, (name) => [name]);
  const byShortName = indexBy(own, (name) => [withoutKind(name)]);
  const elsewhere = indexBy(places, (name) => [name]);
  let suggestions = mostSuggestions;
  return (typed) => {
    const name = typed.length > longestName ? '' : fold(typed);
    const found = (name && (byName.get(name) ?? byShortName.get(withoutKind(name)))) || [];
    const meant = found.length > 1 ? inDistrict(found, rota) : found;
    const [only] = meant;
    if (only && meant.length === 1) return { id: only.id };
    if (meant.length > 1)
      return {
        message: rotaMessages.ambiguousPlace(
          typed,
          meant.map(({ id }) => id),
        ),
      };
    if (elsewhere.has(name)) return { message: rotaMessages.foreignPlace(typed) };
    suggestions -= 1;
    const titles = suggestions < 0 || !name ? [] : own.map(({ title }) => title);
    return { message: rotaMessages.unknownPlace(typed, nearestTitles(name, titles)) };
  };
}

/** Whether a rota of this governorate and kind may name the place. */
export function isOf(place: Pick<TablePlace, 'kind' | 'governorate'>, rota: Scope): boolean {
  return place.kind === rota.kind && place.governorate === rota.governorate;
}

function indexBy(places: readonly TablePlace[], keysOf: (name: string) => string[]) {
  const index = new Map<string, TablePlace[]>();
  for (const place of places) {
    const names = [place.id, ...[place.title, ...place.otherNames].map(fold)];
    for (const key of new Set(names.flatMap(keysOf)))
      index.set(key, [...(index.get(key) ?? []), place]);
  }
  return index;
}

function inDistrict(places: TablePlace[], { district }: Scope): TablePlace[] {
  const there = places.filter((place) => district && fold(place.district ?? '') === fold(district));
  return there.length === 1 ? there : places;
}

function nearestTitles(name: string, titles: readonly string[]): string[] {
  const titleOf = new Map(titles.map((title) => [withoutKind(fold(title)), title]));
  return findAllNearest(withoutKind(name), [...titleOf.keys()], 3).flatMap(
    (key) => titleOf.get(key) ?? [],
  );
}

function withoutKind(name: string): string {
  return name.replace(/^(?:صيدليه|مشفي|مستشفي) /, '');
}

const longestName = 200;
const mostSuggestions = 20;
