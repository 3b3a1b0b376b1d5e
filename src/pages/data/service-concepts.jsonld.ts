import type { APIRoute } from 'astro';
import { conceptsDocument } from '#exports/cpsv-ap/concepts.ts';
import { jsonLdFile } from '#exports/json.ts';

/** What the codes of the services' linked data mean. */
export const GET: APIRoute = ({ locals }) => jsonLdFile(conceptsDocument(locals.home));
