import type { APIRoute } from 'astro';
import { getChanges } from '#data/archive-picture.ts';
import { getActs } from '#data/decrees.ts';
import { countByTypeAndYear, countChanges } from '#domain/decree/archive-picture.ts';
import { jsonTwin } from '#exports/json.ts';
import { actTypes } from '#schema/vocabulary.ts';

/** The numbers behind the picture: acts by type and year, and changes by the two years that they tie. */
export const GET: APIRoute = async ({ locals }) => {
  const types = Object.keys(actTypes) as (keyof typeof actTypes)[];
  const rows = countByTypeAndYear(await getActs(), types);
  return jsonTwin(locals, {
    acts: rows.map(({ types, total, counts }) => ({
      types,
      total,
      years: Object.fromEntries([...counts].sort(([a], [b]) => a - b)),
    })),
    changes: countChanges((await getChanges()).changes),
  });
};
