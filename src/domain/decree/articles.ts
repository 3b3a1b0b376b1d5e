import { toWesternDigits } from '#arabic/digits.ts';
import { readItem, type CitedArticle } from './citation/articles.ts';
import { printedLetters } from './citation/letters.ts';
import { words } from './citation/spelling.ts';
import { at, isMark, tokenize, type Token } from './citation/tokens.ts';

/**
 * An article's name as anchors and citations have it, from its heading or from what an editor types;
 * undefined for all else. One name, however it is written.
 * `'المادة ١٢ مكرر'`, `'12 مكرر'`, `'12-bis'` // => `'12-bis'`, `'المادة الأولى: تعاريف'` // => `'1'`
 */
export function articleName(text: string): string | undefined {
  return remember(typedNames, text, () => {
    const typed = toWesternDigits(text.trim());
    return /^[1-9]\d{0,3}(-bis(-(\d{1,2}|[a-z]))?)?$/.test(typed)
      ? typed
      : (readHeading(text) ?? readWhole(text));
  });
}

/**
 * The stable anchor of an article's heading; undefined for other headings.
 * `'المادة 12'` // => `'art-12'`, `'المادة ١٢ مكرر/2/'` // => `'art-12-bis-2'`, `'المادة الأولى'` // => `'art-1'`
 */
export function articleAnchor(heading: string): string | undefined {
  return remember(anchors, heading, () => {
    const name = readHeading(heading);
    return name && toAnchor(name);
  });
}

/**
 * A line of plain text that begins an article, cut after its name; undefined where words go on without a mark.
 * `'المادة 5 مكرر: الإخطار'` // => `{ heading: 'المادة 5 مكرر', rest: 'الإخطار' }`
 */
export function splitArticleLine(line: string): { heading: string; rest: string } | undefined {
  const tokens = tokenize(line.slice(0, longestName));
  const article = readAfterNoun(tokens);
  if (!article || at(tokens, article.next).kind === 'word') return undefined;
  if (!articleAnchor(line)) return undefined;
  const { end } = at(tokens, article.next - 1);
  return { heading: line.slice(0, end).trim(), rest: line.slice(end).replace(/^[\s:.–—-]+/, '') };
}

/** `'12-bis'` // => `'art-12-bis'` */
export function toAnchor(name: string): string {
  return prefix + name;
}

/** The name of the article at an anchor: `'art-12-bis'` // => `'12-bis'` */
export function nameAtAnchor(anchor: string): string {
  return anchor.startsWith(prefix) ? anchor.slice(prefix.length) : anchor;
}

/** An article's name in Arabic: `'12-bis-2'` // => `'12 مكرر 2'`, `'12-bis-a'` // => `'12 مكرر أ'` */
export function formatArticleName(name: string): string {
  const [number = name, repeated, which] = name.split('-');
  return [number, repeated && 'مكرر', which && (printedLetters.get(which) ?? which)]
    .filter(Boolean)
    .join(' ');
}

const prefix = 'art-';
/** Letters in which a name must end, with what follows it. */
const longestName = 200;
const nouns = words('المادة مادة');
const onlyOne = words('وحيدة الوحيدة');
const numberMark = words('رقم');
/** After these an article is spoken of, and does not begin: «المادة 5 من القانون», «المادة 3 والمادة 4». */
const continuations = words('من إلى حتى و أو والمادة ومن');

/** «المادة السادسة: (مكرر)» */
const bracketedRepetition = /\s*:\s*\(\s*(مكررة?)\s*\)/;

function readHeading(heading: string): string | undefined {
  const plain = heading.slice(0, longestName).replace(bracketedRepetition, ' $1');
  const tokens = tokenize(plain).filter((token) => !isMark(token, '*_`#'));
  const article = readAfterNoun(tokens);
  return article && endsName(tokens, article.next) ? article.name : undefined;
}

function readAfterNoun(tokens: readonly Token[]): CitedArticle | undefined {
  if (!nouns.has(at(tokens, 0).text)) return undefined;
  if (onlyOne.has(at(tokens, 1).text)) return { name: '1', next: 2 };
  const isMarked = numberMark.has(at(tokens, 1).text) || isMark(at(tokens, 1), ':');
  return readItem(tokens, isMarked ? 2 : 1);
}

/** Whether what follows the name of an article is its title, or nothing. */
function endsName(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index);
  if (token.kind === 'mark') return !isRange(tokens, index);
  return token.kind === 'end' || (token.kind === 'word' && !continuations.has(token.text));
}

/** «المادة 12-15» heads several articles. */
function isRange(tokens: readonly Token[], index: number): boolean {
  return (
    isMark(at(tokens, index), '-–—،,') &&
    at(tokens, index + 1).kind === 'number' &&
    at(tokens, index + 2).kind === 'end'
  );
}

function readWhole(text: string): string | undefined {
  const tokens = tokenize(text.slice(0, longestName));
  const article = readItem(tokens, 0);
  return article?.next === tokens.length ? article.name : undefined;
}

/** Headings repeat from act to act, so reading each once makes reading an archive several times faster. */
const anchors = new Map<string, string | undefined>();
const typedNames = new Map<string, string | undefined>();
const mostKnown = 20_000;

function remember(
  known: Map<string, string | undefined>,
  text: string,
  read: () => string | undefined,
): string | undefined {
  if (known.has(text)) return known.get(text);
  const found = read();
  if (known.size >= mostKnown) known.clear();
  if (text.length <= longestName) known.set(text, found);
  return found;
}
