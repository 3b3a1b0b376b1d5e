import type { APIRoute } from 'astro';
import { getServiceCard } from '#data/services.ts';
import { servicePaths } from '../_paths.ts';
import { smsOf } from '../_sms.ts';

export const getStaticPaths = servicePaths;

export const GET: APIRoute<never, { id: string }> = async ({ locals, params }) =>
  new Response(`${smsOf(await getServiceCard(params.id), locals.home)}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
