import { defineMiddleware } from 'astro:middleware';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * Pages write addresses from the site's root. Under a sub-path (`BASE_PATH`) they are moved here, in
 * one place; Astro's own assets carry the base already.
 */
export const onRequest = defineMiddleware(async (_, next) => {
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
