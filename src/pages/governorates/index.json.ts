import type { APIRoute } from 'astro';
import { getGovernorates } from '#data/governorates.ts';
import { entryUrl } from '#domain/url.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) => {
  const governorates = await getGovernorates();
  const rows = governorates.map(({ id, title, titleEn, capital, organisation, iso3166 }) => ({
    id,
    url: entryUrl('governorates', id),
    title,
    titleEn,
    capital,
    organisation,
    iso3166,
  }));
  return jsonTwin(locals, rows);
};
