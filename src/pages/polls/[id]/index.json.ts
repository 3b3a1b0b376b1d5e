import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { entryPaths } from '#data/twins.ts';
import { addUpRoutes } from '#domain/poll.ts';
import { jsonTwin } from '#exports/json.ts';

export const getStaticPaths = () => entryPaths('polls');

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  locals,
  props: { entry },
}) => jsonTwin(locals, { ...entry, filePath: undefined, total: addUpRoutes(entry) });
