import type { APIRoute } from 'astro';
import { getActs } from '#data/decrees.ts';
import { actFeed } from './_feed.ts';

export const GET: APIRoute = async ({ locals }) =>
  actFeed('القوانين والمراسيم', '/decrees/', await getActs(), locals);
