import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { collectionSchema } from '#exports/json-schema.ts';
import { collectionNames } from '#schema/field.ts';

/** The JSON Schema of each collection's file. */
export const getStaticPaths = () =>
  collectionNames.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, locals }) =>
  new Response(`${JSON.stringify(collectionSchema(props.name, locals.home), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
