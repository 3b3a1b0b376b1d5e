import type { APIRoute } from 'astro';
import { getOfficialsOf } from '#data/officials.ts';
import { jsonTwin } from '#exports/json.ts';
import { personRow } from '#exports/rows.ts';
import type { Membership } from '#schema/official.ts';
import { branches } from '#schema/vocabulary.ts';

export function getStaticPaths() {
  return Object.keys(branches).map((branch) => ({ params: { branch } }));
}

export const GET: APIRoute = async ({ locals, params }) =>
  jsonTwin(
    locals,
    (await getOfficialsOf(params['branch'] as Membership['branch'])).map((entry) =>
      personRow(entry, locals.home),
    ),
  );
