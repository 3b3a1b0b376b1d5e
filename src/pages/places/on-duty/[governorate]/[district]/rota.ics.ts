import type { APIRoute } from 'astro';
import { absoluteUrl } from '#domain/url.ts';
import { rotaCalendar } from '#exports/rota-calendar.ts';
import { districtPaths, findDistrict } from '../../_paths.ts';

export const getStaticPaths = districtPaths;

/** What a calendar program subscribes to: the rotas that have not ended, under one address that stays. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { title, url, groups } = await findDistrict(params, locals.today);
  const calendar = rotaCalendar({
    title: `المناوبات في ${title}`,
    url: absoluteUrl(locals.home, url),
    rotas: groups.flatMap(({ open }) => open),
  });
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
