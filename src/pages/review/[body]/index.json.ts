import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonTwin } from '#exports/json.ts';
import { reviewPaths, toReview } from '../_review.ts';

export const getStaticPaths = reviewPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ locals, props }) =>
  jsonTwin(locals, { day: locals.today, ...toReview(props.review) });
