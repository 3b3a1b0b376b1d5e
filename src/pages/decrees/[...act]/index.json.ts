import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getActSource } from '#data/act-exports.ts';
import { actTwin } from '#exports/act-json.ts';
import { jsonTwin } from '#exports/json.ts';
import { actPaths } from '../_paths.ts';

export const getStaticPaths = actPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof actPaths>> = async ({
  props: { act, placeholder },
  locals,
}) => jsonTwin(locals, act ? actTwin(await getActSource(act), locals.home) : placeholder);
