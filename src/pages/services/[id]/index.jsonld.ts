import type { APIRoute } from 'astro';
import { getServiceSource } from '#data/service-exports.ts';
import { serviceDocument } from '#exports/cpsv-ap/document.ts';
import { jsonLdFile } from '#exports/json.ts';
import { servicePaths } from '../_paths.ts';

export const getStaticPaths = servicePaths;

export const GET: APIRoute<never, { id: string }> = async ({ locals, params }) =>
  jsonLdFile(serviceDocument(await getServiceSource(params.id), locals));
