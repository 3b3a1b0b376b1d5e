/** Two texts of one act side by side: which articles changed, in which words, and that in a sentence. */
import { quote } from '#arabic/join.ts';
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { formatArticles } from '#domain/service/articles.ts';
import { formatArticleName, nameAtAnchor } from './articles.ts';
import type { DatedProvision, DatedText } from './consolidate.ts';
import { plainText } from './plain-text.ts';
import { diffWords, type Segment } from './word-diff.ts';

export type ProvisionChange = 'unchanged' | 'changed' | 'added' | 'repealed' | 'revived';

export interface ComparedProvision {
  kind: DatedProvision['kind'];
  anchor: string;
  heading: string;
  /** The earlier heading, where its words differ. */
  formerHeading?: string;
  level: number;
  change: ProvisionChange;
  /** Plain text, lines parted by `\n`; none for a provision without text or repealed in both. */
  segments: Segment[];
}

export interface Comparison {
  /** In the order of the act; what only the older text has stands where it stood. */
  provisions: ComparedProvision[];
  /** «عُدّلت المادتان 3 و7، وأُلغيت المادة 9.» */
  summary: string;
}

/**
 * Compares two texts of one act, the older first. Tashkeel, tatweel, hamza, ى and ي, ة and ه, both sets of digits and
 * the layout make no difference.
 */
export function compareTexts(older: DatedText, newer: DatedText): Comparison {
  const provisions = pair(older.provisions, newer.provisions).map(compareProvision);
  return { provisions, summary: describeChanges(provisions) };
}

/** What changed, as a sentence; says so where nothing did. */
export function describeChanges(
  provisions: readonly Pick<ComparedProvision, 'kind' | 'anchor' | 'heading' | 'change'>[],
): string {
  const clauses = sentences.flatMap(({ change, verb, masculine, after = '' }) => {
    const found = provisions.filter((provision) => provision.change === change);
    const articles = found.filter(({ kind }) => kind === 'article');
    const divisions = found.filter(({ kind }) => kind === 'division');
    return [
      ...(articles.length ? [`${verb} ${nameArticles(articles)}${after}`] : []),
      ...divisions.map(({ heading }) => `${masculine} ${quote(heading)}${after}`),
    ];
  });
  return clauses.length ? `${clauses.join('، و')}.` : 'لا فرق بين النصين في الكلمات.';
}

const sentences: {
  change: ProvisionChange;
  verb: string;
  masculine: string;
  after?: string;
}[] = [
  { change: 'changed', verb: 'عُدّلت', masculine: 'عُدّل' },
  { change: 'added', verb: 'أُضيفت', masculine: 'أُضيف' },
  { change: 'repealed', verb: 'أُلغيت', masculine: 'أُلغي' },
  { change: 'revived', verb: 'أُعيدت', masculine: 'أُعيد', after: ' إلى النفاذ' },
];

/** More names than this are a list to look at, not a sentence to read. */
const mostNamed = 10;

function nameArticles(articles: readonly { anchor: string }[]): string {
  if (articles.length > mostNamed) return countNoun(articles.length, nouns.article);
  return formatArticles(articles.map(({ anchor }) => formatArticleName(nameAtAnchor(anchor))));
}

type Pair =
  | { before: DatedProvision; after?: undefined }
  | { before?: DatedProvision | undefined; after: DatedProvision };

function pair(older: readonly DatedProvision[], newer: readonly DatedProvision[]): Pair[] {
  const places = new Map(older.map(({ anchor }, index) => [anchor, index]));
  const kept = new Set(newer.map(({ anchor }) => anchor));
  const pairs: Pair[] = [];
  let next = 0;
  const passTo = (place: number) => {
    for (const before of older.slice(next, place))
      if (!kept.has(before.anchor)) pairs.push({ before });
    next = Math.max(next, place);
  };
  for (const after of newer) {
    const place = places.get(after.anchor);
    if (place === undefined) pairs.push({ after });
    else {
      passTo(place);
      pairs.push({ before: older[place], after });
    }
  }
  passTo(older.length);
  return pairs;
}

function compareProvision({ before, after }: Pair): ComparedProvision {
  const { kind, anchor, heading, level } = after ?? before;
  const isSame = before === after;
  const segments = isSame ? keep(wordsOf(after)) : diffWords(wordsOf(before), wordsOf(after));
  const isRenamed =
    before !== undefined && !isSame && hasChange(diffWords(before.heading, heading));
  return {
    kind,
    anchor,
    heading,
    ...(isRenamed && { formerHeading: before.heading }),
    level,
    change: nameChange(before, after, isRenamed || hasChange(segments)),
    segments,
  };
}

function nameChange(
  before: DatedProvision | undefined,
  after: DatedProvision | undefined,
  isChanged: boolean,
): ProvisionChange {
  const [was, is] = [before && !before.isRepealed, after && !after.isRepealed];
  if (was && !is) return 'repealed';
  if (!before) return is ? 'added' : 'repealed';
  if (is && !was) return 'revived';
  return isChanged ? 'changed' : 'unchanged';
}

/** The words in force: a repealed article has none. */
function wordsOf(provision: DatedProvision | undefined): string {
  return provision && !provision.isRepealed ? plainText(provision.text) : '';
}

function keep(text: string): Segment[] {
  return text ? [{ kind: 'same', text }] : [];
}

function hasChange(segments: readonly Segment[]): boolean {
  return segments.some(({ kind }) => kind !== 'same');
}
