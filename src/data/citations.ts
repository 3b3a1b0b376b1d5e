import { parseCitations } from '#domain/decree/citations.ts';
import {
  detectRelations,
  findCitationsOf,
  type FoundCitation,
} from '#domain/decree/found-citations.ts';
import { versionOn } from '#domain/decree/consolidate.ts';
import { proseOfMarkdown } from '#domain/decree/markup.ts';
import type { TextMention } from '#domain/decree/placeholders.ts';
import { statedRelations, type ActRelation } from '#domain/decree/relations.ts';
import { indexActs, resolveCitations, type CitableActs } from '#domain/decree/resolve-citation.ts';
import type { CollectionName } from '#schema/field.ts';
import { getTexts } from './act-texts.ts';
import { readBody } from './body.ts';
import { getEntries, type Identified } from './entries.ts';

/** What the texts of the content say of acts. */
export interface ContentCitations {
  acts: CitableActs;
  /** By the id of the citing act. */
  found: ReadonlyMap<string, readonly FoundCitation[]>;
  /** What the words of an act show beside what its entry states, by its id. */
  detected: ReadonlyMap<string, readonly ActRelation[]>;
  /** The anchors in today's text of every act that has one. */
  articles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Acts named by the texts of other entries. */
  mentions: readonly TextMention[];
}

/** The other collections whose pages show prose. */
const prosaic = [
  'services',
  'organisations',
  'officials',
  'topics',
  'life-events',
  'projects',
  'pages',
] as const satisfies CollectionName[];

/** Reads every text of the content, of acts as issued. */
export async function readCitations(
  decrees: readonly Identified<'decrees'>[],
  issuerNames: ReadonlyMap<string, string>,
  today: string,
): Promise<ContentCitations> {
  const acts = indexActs(
    decrees.map((act) => ({ ...act, issuerTitle: issuerNames.get(act.issuer ?? '') })),
  );
  const byId = new Map(decrees.map((act) => [act.id, act]));
  const found = new Map<string, FoundCitation[]>();
  const articles = new Map<string, Set<string>>();
  for (const act of decrees) {
    const versions = await getTexts(act);
    const { preamble = '', provisions = [] } = versions[0]?.text ?? {};
    const inOrder = provisions.map(({ kind, anchor, text }) => ({
      text,
      article: kind === 'article' ? anchor : undefined,
    }));
    const parts = [act.title ?? '', act.summary ?? '', preamble].map((text) => ({ text }));
    const citations = findCitationsOf(act, [...parts, ...inOrder], acts, byId);
    const anchors = (versionOn(versions, today)?.text.provisions ?? []).map(({ anchor }) => anchor);
    if (citations.length) found.set(act.id, citations);
    if (anchors.length) articles.set(act.id, new Set(anchors));
  }
  const stated = new Map(decrees.map((act) => [act.id, statedRelations(act)]));
  const detected = new Map(
    [...found].map(([id, citations]) => [id, detectRelations(citations, stated.get(id) ?? [])]),
  );
  return { acts, found, detected, articles, mentions: await readMentions(acts) };
}

async function readMentions(acts: CitableActs): Promise<TextMention[]> {
  const mentions: TextMention[] = [];
  for (const collection of prosaic)
    for (const { id, filePath, ...fields } of await getEntries(collection)) {
      const body = filePath.endsWith('.yaml') ? '' : await readBody(filePath);
      const texts = [...textsOf(fields), proseOfMarkdown(body)];
      const targets = texts.flatMap((text) =>
        resolveCitations(parseCitations(text), acts).map(({ target }) => target),
      );
      for (const target of new Set(targets)) mentions.push({ collection, id, target });
    }
  return mentions;
}

/** Every text of an entry but the names of its sources, which are not its own words. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === 'sources' ? [] : textsOf(part)));
}
