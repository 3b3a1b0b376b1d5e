import type { APIRoute } from 'astro';
import { getPlanServices } from '#data/plan.ts';
import { absoluteUrl } from '#domain/url.ts';
import { jsonTwin } from '#exports/json.ts';

/** What a plan must know of every service: the page reads it, and so may others. */
export const GET: APIRoute = async ({ locals }) => {
  const services = [...(await getPlanServices()).values()];
  return jsonTwin(
    locals,
    services.map((service) => ({ ...service, url: absoluteUrl(locals.home, service.url) })),
  );
};
