import type { Decree } from '#schema/decree.ts';
import { parseCitations, type Citation } from './citations.ts';
import { parseActId } from './identifier.ts';
import { proseOfMarkdown, readProse } from './markup.ts';
import { canAmend } from './order.ts';
import type { ActRelation, RelationKind } from './relations.ts';
import {
  resolveCitations,
  type CitableActs,
  type CitingText,
  type KnownAct,
} from './resolve-citation.ts';

/** A part of an act's text: its title, its summary, or what stands below a heading of its body. */
export interface TextPart {
  /** Markdown, or plain text. */
  text: string;
  /** The anchor of the article that it is; absent outside articles. */
  article?: string | undefined;
}

/** What an act's own words say of another act. */
export interface FoundCitation {
  target: string;
  kind: RelationKind;
  /** Of the other act, as their anchors name them. */
  articles: string[];
  quote: string;
  /** The anchor of the article in which the words stand; absent outside articles. */
  place?: string | undefined;
}

type Citing = Pick<
  Decree,
  'type' | 'number' | 'year' | 'dates' | 'relations' | 'amendments' | 'rejected'
> & { id: string };

/**
 * The citations of an act's texts whose act is certain, in the order of the text. What an act cannot do to one that
 * is newer is a mere mention.
 */
export function findCitationsOf(
  act: Citing,
  parts: readonly TextPart[],
  acts: CitableActs,
  byId: ReadonlyMap<string, Pick<KnownAct, 'type' | 'number' | 'year' | 'dates'>>,
): FoundCitation[] {
  const places = new Map<Citation, string | undefined>();
  for (const { text, article } of parts)
    for (const citation of parseCitations(proseOfMarkdown(text))) places.set(citation, article);
  return resolveCitations([...places.keys()], acts, citingText(act)).map(({ citation, target }) => {
    const { articles, relation = 'cites', quote } = citation;
    const identity = parseActId(target);
    const other = byId.get(target) ?? (identity && { ...identity, dates: {} });
    const isPossible = relation === 'cites' || (other && canAmend(act, other));
    return {
      target,
      kind: isPossible ? relation : 'cites',
      articles,
      quote: readProse(quote),
      place: places.get(citation),
    };
  });
}

/** What an act's entry says of the acts that its texts mean. */
export function citingText({ id, relations, amendments, rejected }: Citing): CitingText {
  return { id, rejected, named: [...relations, ...amendments].map(({ target }) => target) };
}

/**
 * The relations that an act's citations show and its entry does not state: one for each act and kind. What an editor
 * states of the same act and kind stands, and where any other relation is known, a mere mention says nothing more.
 */
export function detectRelations(
  citations: readonly FoundCitation[],
  stated: readonly Pick<ActRelation, 'kind' | 'act'>[],
): ActRelation[] {
  const groups = Map.groupBy(citations, ({ target, kind }) => `${kind} ${target}`);
  const relations = [...groups.values()].flatMap(joinCitations);
  return relations.filter(({ act, kind, articles }) => {
    const known = stated.filter((other) => other.act === act).map(({ kind }) => kind);
    if (kind === 'cites')
      return !known.length && relations.every((other) => other.act !== act || other.kind === kind);
    // Who repeals single articles amends the act.
    const isAmended = kind === 'repeals' && articles.length > 0 && known.includes('amends');
    return !known.includes(kind) && !isAmended;
  });
}

/** Several citations of one act and kind as one relation, with the words of the first. */
function joinCitations(citations: readonly FoundCitation[]): ActRelation[] {
  const [first] = citations;
  if (!first) return [];
  const { kind, target, quote } = first;
  const ends = kind === 'repeals' || kind === 'replaces';
  const isWhole = ends && citations.some(({ articles }) => !articles.length);
  return [
    {
      kind,
      act: target,
      articles: isWhole ? [] : unique(citations.flatMap(({ articles }) => articles)),
      quote,
      origin: 'auto',
      places: unique(citations.flatMap(({ place }) => place ?? [])),
    },
  ];
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
