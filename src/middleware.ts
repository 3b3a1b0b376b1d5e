import { base as configuredBase } from 'astro:config/server';
import { defineMiddleware } from 'astro:middleware';
import { getOpenAlerts } from '#data/alerts.ts';
import { getSite } from '#data/site.ts';
import { getToday } from '#data/today.ts';

// Not import.meta.env.BASE_URL: a variable of that name in the environment would override it.
const base = configuredBase.replace(/\/$/, '');

/**
 * Gives every page what its layout shows. Pages write addresses from the site's root; under a
 * sub-path (`BASE_PATH`) they are moved here, in one place. Astro's own assets carry the base already.
 */
export const onRequest = defineMiddleware(async ({ locals, site, url }, next) => {
  locals.site = await getSite();
  // Only a page that asks for the day is made again when it ends.
  Object.defineProperty(locals, 'today', { get: getToday, configurable: true, enumerable: true });
  locals.alerts = await getOpenAlerts();
  locals.home = new URL(`${base}/`, site);
  locals.path = url.pathname.slice(base.length);

  const response = await next();
  if (!base || !response.headers.get('content-type')?.includes('text/html')) return response;
  const html = await response.text();
  const moved = html.replace(
    /\s(href|src|action|data-url)="\/(?!\/)([^"]*)"/g,
    (whole, attribute: string, rest: string) =>
      `/${rest}`.startsWith(`${base}/`) ? whole : ` ${attribute}="${base}/${rest}"`,
  );
  return new Response(moved, response);
});
