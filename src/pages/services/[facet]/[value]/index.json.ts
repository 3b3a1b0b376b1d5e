import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonTwin } from '#exports/json.ts';
import { facetPaths } from '../../_paths.ts';
import { toRows } from '../../_rows.ts';

export const getStaticPaths = facetPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ locals, props }) =>
  jsonTwin(locals, toRows(props.services));
