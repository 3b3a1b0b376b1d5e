import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { placeServicePaths } from '#data/places.ts';
import { jsonTwin } from '#exports/json.ts';
import { placeRow } from '#exports/rows.ts';

export const getStaticPaths = placeServicePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ locals, props }) =>
  jsonTwin(
    locals,
    props.places.map((entry) => placeRow(entry, locals.home)),
  );
