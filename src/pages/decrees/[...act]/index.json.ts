import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getActRecord } from '#data/decrees.ts';
import { actTwin } from '#exports/act-json.ts';
import { jsonTwin } from '#exports/json.ts';
import { actPaths } from '../_paths.ts';

export const getStaticPaths = actPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof actPaths>> = async ({
  props: { act, placeholder },
  locals,
}) => jsonTwin(locals, act ? actTwin(await getActRecord(act), locals.home) : placeholder);
