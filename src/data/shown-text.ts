import type { Provision } from '#domain/decree/act-text.ts';
import { citedArticles, type ArticleCiter } from '#domain/decree/cited-articles.ts';
import { citingText } from '#domain/decree/found-citations.ts';
import { linkCitations } from '#domain/decree/link-citations.ts';
import { anchorPoints } from '#domain/decree/points.ts';
import {
  labelArticle,
  linkAct,
  lookIntoArchive,
  readOwn,
  type Act,
  type Archive,
} from './archive.ts';
import { renderParts } from './body.ts';
import { getCitationLinks } from './citation-links.ts';

/** A link to an act, or to one of its articles. */
export interface TextLink {
  label: string;
  href: string;
}

/** A provision as HTML, with the texts that name it. */
export type ShownProvision<P extends Provision = Provision> = P & {
  html: string;
  citedBy: TextLink[];
};

export interface ShownText<P extends Provision = Provision> {
  preambleHtml: string;
  provisions: ShownProvision<P>[];
}

/** A text of the act, as issued or of some day, with links to the acts that it cites. */
export async function renderActText<P extends Provision>(
  act: Act,
  { preamble, provisions }: { preamble: string; provisions: readonly P[] },
): Promise<ShownText<P>> {
  const { byId } = await lookIntoArchive();
  const { relations, citedIn } = await readOwn(act.id);
  const findLinks = await getCitationLinks(citingText(act), act.title);
  const [preambleHtml = '', ...htmls] = await renderParts(
    [preamble, ...provisions.map(({ text }) => text)],
    (html) => linkCitations(html, findLinks),
  );
  const citers = citedArticles(relations.incoming, citedIn);
  return {
    preambleHtml,
    provisions: provisions.map((provision, index) => ({
      ...provision,
      html: anchorPoints(htmls[index] ?? '', provision.anchor),
      citedBy: (citers.get(provision.anchor) ?? []).map((citer) => linkCiter(citer, byId)),
    })),
  };
}

/** `'المادة 3 من القانون رقم 9 لعام 2012'`; without an article, the act alone. */
function linkCiter({ act, place }: ArticleCiter, byId: Archive['byId']): TextLink {
  const { citation, url } = linkAct(act, byId);
  if (!place) return { label: citation, href: url };
  return { label: `${labelArticle(place)} من ${citation}`, href: `${url}#${place}` };
}
