import type { Shift } from '#domain/rota/shifts.ts';
import { absoluteUrl, twinUrl } from '#domain/url.ts';
import type { Rota } from '#schema/rota.ts';

type Computed = Rota & { id: string; url: string; shifts: readonly Shift[] };

/** What a list says of a rota. */
export function rotaRow(rota: Computed, home: URL) {
  const { id, title, kind, governorate, district, organisation, from, to } = rota;
  const addresses = {
    url: absoluteUrl(home, rota.url),
    json: absoluteUrl(home, twinUrl(rota.url)),
  };
  return { id, ...addresses, title, kind, governorate, district, organisation, from, to };
}

/** A whole rota: every duty with its beginning and end in universal time, whatever form it was entered in. */
export function rotaRecord(rota: Computed, home: URL) {
  const { sources, verification, lastReviewed, shifts } = rota;
  return {
    ...rotaRow(rota, home),
    shifts: shifts.map(({ place, day, opens, closes, starts, ends }) => ({
      ...{ place, day, opens, closes },
      starts: new Date(starts).toISOString(),
      ends: new Date(ends).toISOString(),
    })),
    ...{ sources, verification, lastReviewed },
  };
}
