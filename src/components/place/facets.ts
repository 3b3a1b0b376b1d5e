import { compareArabic } from '#arabic/collation.ts';
import { countBy, placeKindPlurals } from '#domain/place/groups.ts';
import { facetUrl } from '#domain/url.ts';
import type { Place } from '#schema/place.ts';

/** Of more services than this, a page of places names only those of most places. */
export const mostServices = 100;

interface Current {
  kind?: Place['kind'];
  governorate?: string;
}

/**
 * Links to the places that give each service, for `Facets`. Of many services those of most places are named, and the
 * current one; the others by their own pages, or by the finder while they are few enough for it.
 */
export function serviceFacet(
  services: readonly { service: { id: string; title: string }; places: readonly unknown[] }[],
  { current, most = 20 }: { current?: string; most?: number } = {},
) {
  const links = services
    .map(({ service: { id, title }, places }) => ({
      label: title,
      href: facetUrl('places', 'service', id),
      count: places.length,
      isCurrent: id === current,
    }))
    .sort((a, b) => b.count - a.count);
  const named = links
    .filter(({ isCurrent }, index) => index < most || isCurrent)
    .sort((a, b) => compareArabic(a.label, b.label));
  const others = {
    label: 'كل الخدمات',
    href: links.length > mostServices ? '/services/' : '/places/find/',
    count: links.length,
    isCurrent: false,
  };
  return { title: 'الخدمة', links: named.length < links.length ? [...named, others] : named };
}

/** Links to the places of each kind and of each governorate, for `Facets`. */
export function placeFacets(
  places: readonly Place[],
  governorates: readonly { id: string; title: string }[],
  current: Current = {},
) {
  const byKind = countBy(places, 'kind');
  const byGovernorate = countBy(places, 'governorate');
  const kinds = (Object.keys(placeKindPlurals) as Place['kind'][]).filter((kind) =>
    byKind.has(kind),
  );
  return [
    {
      title: 'نوع المكان',
      links: kinds.map((kind) => ({
        label: placeKindPlurals[kind],
        href: facetUrl('places', 'kind', kind),
        count: byKind.get(kind) ?? 0,
        isCurrent: kind === current.kind,
      })),
    },
    {
      title: 'المحافظة',
      links: governorates.map(({ id, title }) => ({
        label: title,
        href: facetUrl('places', 'governorate', id),
        count: byGovernorate.get(id) ?? 0,
        isCurrent: id === current.governorate,
      })),
    },
  ];
}
