import { parseCitations } from '#domain/decree/citations.ts';
import type { FindLinks } from '#domain/decree/link-citations.ts';
import { resolveCitations, type CitingText } from '#domain/decree/resolve-citation.ts';
import { linkArticles, lookIntoArchive } from './archive.ts';
import { getCitableActs } from './citable-acts.ts';
import { noteRead } from './reads.ts';

/**
 * Finds where the citations of a text lead: to acts that have a page, one of a name. `before`: what the reader has
 * read before the text, such as its title.
 */
export async function getCitationLinks(text: CitingText = {}, before = ''): Promise<FindLinks> {
  const { linked, articles } = await lookIntoArchive();
  const citable = await getCitableActs();
  const isLinked = (id: string) => {
    noteRead(`linked:${id}`);
    return linked.has(id);
  };
  const earlier = parseCitations(before);
  return (citations) =>
    resolveCitations([...earlier, ...citations], citable, text).flatMap(({ citation, target }) =>
      isLinked(target) && !earlier.includes(citation)
        ? [{ citation, href: linkArticles(target, citation.articles, articles) }]
        : [],
    );
}

/** The act that a text names, where it names one alone; else undefined. */
export async function findCitedAct(text: string): Promise<string | undefined> {
  const citable = await getCitableActs();
  const citations = parseCitations(text);
  const targets = new Set(resolveCitations(citations, citable).map(({ target }) => target));
  return citations.length === 1 ? [...targets][0] : undefined;
}

/** The address of an act; of its article where one is named and its text is here. */
export async function getActUrl(id: string, cited: readonly string[] = []): Promise<string> {
  return linkArticles(id, cited, (await lookIntoArchive()).articles);
}
