import type { APIRoute } from 'astro';
import { getGovernment } from '#data/officials.ts';
import { personRow } from '#exports/rows.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) => {
  const parts = await getGovernment();
  const data = parts.map(({ id, title, bodies }) => ({
    id,
    title,
    bodies: bodies.map(({ organisation, holders }) => ({
      organisation: { id: organisation.id, title: organisation.title },
      holders: holders.map(({ person, membership }) => ({
        ...personRow(person, locals.home),
        post: membership,
      })),
    })),
  }));
  return jsonTwin(locals, data);
};
