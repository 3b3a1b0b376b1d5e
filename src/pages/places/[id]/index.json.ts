import type { APIRoute } from 'astro';
import { entryPaths } from '#data/twins.ts';
import { jsonTwin } from '#exports/json.ts';

export const getStaticPaths = () => entryPaths('places');

export const GET: APIRoute = ({ locals, props }) =>
  jsonTwin(locals, { ...props['entry'], filePath: undefined });
