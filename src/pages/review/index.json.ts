import type { APIRoute } from 'astro';
import { getReviews } from '#data/review.ts';
import { jsonTwin } from '#exports/json.ts';
import { toReview } from './_review.ts';

/** What each body has to review, on the day of the build. */
export const GET: APIRoute = async ({ locals }) =>
  jsonTwin(locals, {
    day: locals.today,
    reviewEvery: locals.site.reviewEvery,
    bodies: (await getReviews()).map(toReview),
  });
