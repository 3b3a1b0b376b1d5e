/** What one amendment makes of a text. */
import { parseActText, readHeading, type Provision } from './act-text.ts';
import type { Amendment } from './amendments.ts';
import { articleAnchor, splitArticleLine, toAnchor } from './articles.ts';

/** What an act did to an article. */
export type Change = Pick<Amendment, 'act' | 'from' | 'action'>;

export interface DatedProvision extends Provision {
  /** A repealed article keeps the words that it had last. */
  isRepealed: boolean;
  /** Oldest first; empty where the words are those issued. */
  changes: Change[];
}

/** Why an amendment cannot be carried out. */
export type AmendmentFault =
  | 'missing-article'
  | 'repealed-article'
  | 'missing-heading'
  | 'foreign-article'
  | 'existing-article';

/**
 * The provisions after an amendment, or why there are none. Those that it does not touch stay the same objects.
 */
export function amend(
  provisions: DatedProvision[],
  amendment: Amendment,
): DatedProvision[] | AmendmentFault {
  const anchor = toAnchor(amendment.article);
  const index = provisions.findIndex((provision) => provision.anchor === anchor);
  const article = provisions[index];
  if (article?.kind !== 'article') return 'missing-article';
  return actions[amendment.action]({ provisions, index, article, amendment });
}

interface Step {
  provisions: DatedProvision[];
  index: number;
  article: DatedProvision;
  amendment: Amendment;
}

const actions: Record<Amendment['action'], (step: Step) => DatedProvision[] | AmendmentFault> = {
  replace(step) {
    const words = step.amendment.text ?? '';
    const { heading = step.article.heading, text } = readOwnHeading(words) ?? { text: words };
    const isForeign = articleAnchor(heading) !== step.article.anchor || hasArticle(text);
    return isForeign ? 'foreign-article' : change(step, { heading, text, isRepealed: false });
  },
  repeal: (step) =>
    step.article.isRepealed ? 'repealed-article' : change(step, { isRepealed: true }),
  add(step) {
    const { article, amendment } = step;
    if (article.isRepealed) return 'repealed-article';
    if (hasArticle(amendment.text ?? '')) return 'foreign-article';
    return change(step, { text: [article.text, amendment.text].filter(Boolean).join('\n\n') });
  },
  'insert-after': insertAfter,
};

function change(
  { provisions, index, article, amendment }: Step,
  changed: Partial<Provision> & { isRepealed?: boolean },
): DatedProvision[] {
  const changes = [...article.changes, toChange(amendment)];
  return provisions.with(index, { ...article, ...changed, changes });
}

/** Puts new articles after one, and after those of its مكرر that come before them. */
function insertAfter({ provisions, index, article, amendment }: Step) {
  const { text = '' } = amendment;
  const headed = readOwnHeading(text);
  const { preamble, provisions: parsed } = parseActText(
    headed ? `## ${headed.heading}\n\n${headed.text}` : text,
  );
  const [first] = parsed.filter(({ kind }) => kind === 'article');
  if (preamble || !first) return 'missing-heading';
  const taken = new Set(provisions.map(({ anchor }) => anchor));
  const inserted: DatedProvision[] = [];
  for (const provision of parsed) {
    const isArticle = provision.kind === 'article';
    if (isArticle && taken.has(provision.anchor)) return 'existing-article';
    const anchor = findFree(provision.anchor, taken);
    taken.add(anchor);
    const level = isArticle ? article.level : provision.level;
    const changes = [toChange(amendment)];
    inserted.push({ ...provision, anchor, level, isRepealed: false, changes });
  }
  let place = index + 1;
  while (isEarlierRepetition(provisions[place], article.anchor, first.anchor)) place += 1;
  return provisions.toSpliced(place, 0, ...inserted);
}

/** Whether an article is a مكرر of `base` that stands before the new one: 12 مكرر before 12 مكرر 2. */
function isEarlierRepetition(
  provision: DatedProvision | undefined,
  base: string,
  inserted: string,
): boolean {
  const family = `${base.split('-', 2).join('-')}-bis`;
  const isRepetition = provision?.anchor.startsWith(family) && inserted.startsWith(family);
  return isRepetition === true && names.compare(provision?.anchor ?? '', inserted) < 0;
}

const names = new Intl.Collator('en', { numeric: true });

function findFree(anchor: string, taken: ReadonlySet<string>): string {
  let free = anchor;
  for (let count = 1; taken.has(free); count += 1) free = `${anchor}-${count}`;
  return free;
}

/**
 * The heading of an article in the first line of a text, with or without `##`. Alone in its line a plain
 * heading keeps its title: «المادة 5 مكرر: الإخطار»; where nothing follows, its title is the text.
 */
function readOwnHeading(text: string): { heading: string; text: string } | undefined {
  const [first = '', ...lines] = text.trim().split(/\r?\n/);
  const below = lines.join('\n').trim();
  const marked = readHeading(first);
  if (marked)
    return articleAnchor(marked.title) ? { heading: marked.title, text: below } : undefined;
  const line = splitArticleLine(first.trim());
  if (!line) return undefined;
  return below
    ? { heading: first.trim(), text: below }
    : { heading: line.heading, text: line.rest };
}

function hasArticle(text: string): boolean {
  return parseActText(text).provisions.some(({ kind }) => kind === 'article');
}

function toChange({ act, from, action }: Amendment): Change {
  return { act, from, action };
}
