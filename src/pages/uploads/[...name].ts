import type { APIRoute } from 'astro';
import { listUploads, readUpload } from '#data/attachments.ts';
import { contentFolder } from '#data/content-folder.ts';

/** The files that are kept with the content, for content that lives outside this project. */
export async function getStaticPaths() {
  const uploads = await listUploads(contentFolder);
  return uploads.map(({ name }) => ({ params: { name } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(await readUpload(contentFolder, String(params.name)));
