import { compareArabic } from '#arabic/collation.ts';
import type { Place } from '#schema/place.ts';
import { placeKinds } from '#schema/vocabulary.ts';

type PlaceKind = Place['kind'];

/** Places under their kinds, in the order of the vocabulary, titles in order; kinds without places are left out. */
export function groupByKind<P extends Place>(places: readonly P[]) {
  const groups = Map.groupBy(places.toSorted(byTitle), ({ kind }) => kind);
  return (Object.keys(placeKinds) as PlaceKind[]).flatMap((kind) => {
    const found = groups.get(kind);
    return found ? [{ kind, title: placeKindPlurals[kind], places: found }] : [];
  });
}

/**
 * Places under where they are: the title of their governorate, or their country for missions; in order.
 * `titles` gives the governorates' titles by id.
 */
export function groupByArea<P extends Place>(
  places: readonly P[],
  titles: ReadonlyMap<string, string>,
) {
  const groups = Map.groupBy(places.toSorted(byTitle), (place) => areaOf(place, titles));
  return [...groups]
    .map(([area, places]) => ({ area, governorate: places[0]?.governorate, places }))
    .sort((a, b) => compareArabic(a.area, b.area));
}

/** How many places have each value of a field; values that no place has are absent. */
export function countBy<P extends Place>(
  places: readonly P[],
  field: 'kind' | 'governorate' | 'country',
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { [field]: value } of places)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Kinds as headings of lists name them. */
export const placeKindPlurals: Record<PlaceKind, string> = {
  'citizen-service-centre': 'مراكز خدمة المواطن',
  'post-office': 'مكاتب البريد',
  'telecom-centre': 'مراكز الهاتف',
  'civil-registry': 'أمانات السجل المدني',
  'agency-office': 'مكاتب الجهات العامة',
  hospital: 'المشافي',
  pharmacy: 'الصيدليات',
  mission: 'البعثات في الخارج',
  atm: 'الصرافات الآلية',
};

function areaOf({ governorate, country }: Place, titles: ReadonlyMap<string, string>): string {
  return (governorate && titles.get(governorate)) ?? country ?? '';
}

function byTitle(a: Place, b: Place): number {
  return compareArabic(a.title, b.title);
}
