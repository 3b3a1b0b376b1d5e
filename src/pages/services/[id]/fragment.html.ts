import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import CardFragment from '#components/services/print/CardFragment.astro';
import { getServiceCard } from '#data/services.ts';
import { briefSections } from '#domain/service/brief.ts';
import { absoluteUrl } from '#domain/url.ts';
import { servicePaths } from '../_paths.ts';

export const getStaticPaths = servicePaths;

const renderer = await AstroContainer.create();

/** The card as a piece of another site's page: no script, no style, every address absolute. */
export const GET: APIRoute<never, { id: string }> = async ({ locals: { home, site }, params }) => {
  const card = await getServiceCard(params.id);
  const hrefOf = (path: string) => absoluteUrl(home, path);
  const sections = briefSections(card, { maxPlaces: 5, hrefOf });
  const props = { card, sections, url: hrefOf(card.url), site };
  return new Response(`${await renderer.renderToString(CardFragment, { props })}\n`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
};
