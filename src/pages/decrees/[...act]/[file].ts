import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getActSource, type ActSource } from '#data/act-exports.ts';
import { getActs } from '#data/decrees.ts';
import { entryUrl } from '#domain/url.ts';
import { actFormats } from '#exports/act-formats.ts';
import { actMarkdown } from '#exports/act-markdown.ts';
import { actAkomaNtoso } from '#exports/akoma-ntoso/act.ts';
import { citeInBibtex } from '#exports/cite/bibtex.ts';
import { citeInRis } from '#exports/cite/ris.ts';
import type { Edition } from '#exports/edition.ts';
import { actDocument } from '#exports/json-ld/act-document.ts';

const writers: Record<keyof typeof actFormats, (act: ActSource, edition: Edition) => string> = {
  markdown: actMarkdown,
  akomaNtoso: actAkomaNtoso,
  jsonLd: (act, edition) => `${JSON.stringify(actDocument(act, edition))}\n`,
  bibtex: citeInBibtex,
  ris: citeInRis,
};

/** The files beside the page of every act that has more than a name. */
export async function getStaticPaths() {
  const formats = Object.keys(writers) as (keyof typeof actFormats)[];
  return (await getActs()).flatMap((act) =>
    formats.map((format) => ({
      params: {
        act: entryUrl('decrees', act.id).slice('/decrees/'.length, -1),
        file: actFormats[format].file,
      },
      props: { act, format },
    })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { act, format },
  locals,
}) =>
  new Response(writers[format](await getActSource(act), locals), {
    headers: { 'content-type': `${actFormats[format].type}; charset=utf-8` },
  });
