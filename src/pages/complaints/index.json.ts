import type { APIRoute } from 'astro';
import { getComplaintWays } from '#data/complaints.ts';
import { absoluteUrl } from '#domain/url.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) => {
  const { known, doubtful } = await getComplaintWays();
  return jsonTwin(
    locals,
    [...known, ...doubtful].map(({ service, body }) => ({
      id: service.id,
      title: service.title,
      summary: service.summary,
      status: service.status,
      url: absoluteUrl(locals.home, service.url),
      body: body?.id,
      channels: service.channels,
      phone: service.phone,
      lastReviewed: service.lastReviewed,
    })),
  );
};
