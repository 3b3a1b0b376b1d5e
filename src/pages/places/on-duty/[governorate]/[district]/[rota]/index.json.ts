import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonTwin } from '#exports/json.ts';
import { rotaRecord } from '#exports/rota-json.ts';
import { rotaPaths } from '../../../_paths.ts';

export const getStaticPaths = rotaPaths;

type Props = InferGetStaticPropsType<typeof rotaPaths>;

export const GET: APIRoute<Props> = ({ locals, props }) =>
  jsonTwin(locals, rotaRecord(props.rota, locals.home));
