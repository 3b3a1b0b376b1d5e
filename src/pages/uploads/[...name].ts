import { readFile } from 'node:fs/promises';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listUploads } from '#data/attachments.ts';
import { contentFolder } from '#data/content-folder.ts';

/** The files that are kept with the content, for content that lives outside this project. */
export async function getStaticPaths() {
  const uploads = await listUploads(contentFolder);
  return uploads.map(({ name, file }) => ({ params: { name }, props: { file } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await readFile(props.file));
