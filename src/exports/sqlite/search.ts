import type { ArchiveSource } from '#data/act-exports.ts';
import { fold } from '#arabic/fold.ts';
import { createSegmenter } from '#arabic/segment.ts';
import { foldedWords } from '#arabic/tokens.ts';
import { column, each, makeTable, type Table } from '../tables/table.ts';

/** What is found as one: an entry, or an article of an act. */
interface Searched {
  collection: string;
  entry: string;
  /** Of an article, its place on the act's page. */
  anchor?: string;
  /** As readers know it. */
  heading: string;
  /** Other names by which it is found. */
  names?: readonly string[];
  text: string;
}

/**
 * Full text in the tokens of the portal's own search, and the two tables with which a query is put into them: every
 * word of the archive with its base, and every character with what it is folded to.
 */
export function searchTables(source: ArchiveSource): Table[] {
  const searched = each(() => listSearched(source));
  const counts = new Map<string, number>();
  for (const { heading, names = [], text } of searched)
    for (const part of [heading, ...names, text])
      for (const word of foldedWords(part)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const baseOf = createSegmenter(counts);
  const vocabulary = new Map(
    [...counts].map(([word, count]) => [word, { base: baseOf(word), count }]),
  );
  for (const word of counts.keys()) {
    const bare = word.replace(article, '');
    if (!vocabulary.has(bare)) vocabulary.set(bare, { base: baseOf(word), count: 0 });
  }
  const titleOf = ({ heading, names = [] }: Searched) => foldedWords([heading, ...names].join(' '));
  const basesOf = (words: readonly string[]) => words.map(baseOf).join(' ');
  return [
    makeTable<Searched & { words: string[] }>(
      'search',
      'البحث في النصوص (FTS5)',
      [
        column('collection', 'المجموعة', ({ collection }) => collection),
        column('entry', 'معرّف المدخل', ({ entry }) => entry),
        column('anchor', 'موضع المادة في صفحة الصك', ({ anchor }) => anchor),
        column('heading', 'العنوان كما يُعرض', ({ heading }) => heading),
        column('title', 'كلمات العنوان وأصولها، مطويّة، يُبحث فيها ولا تُقرأ', (entry) => {
          const title = titleOf(entry);
          return `${title.join(' ')} ${basesOf(title)}`;
        }),
        column('words', 'كلمات النص، مطويّة، كذلك', ({ words }) => words.join(' ')),
        column('bases', 'أصول كلمات النص، كذلك', ({ words }) => basesOf(words)),
      ],
      each(function* () {
        for (const entry of searched) yield { ...entry, words: foldedWords(entry.text) };
      }),
    ),
    makeTable<[string, { base: string; count: number }]>(
      'vocabulary',
      'كلمات المحتوى وأصولها',
      [
        column('word', 'الكلمة مطويّة، كما وردت وبلا تعريف', ([word]) => word),
        column('base', 'أصلها بلا تعريف ولا حروف متصلة', ([, { base }]) => base),
        column('count', 'عدد مرات ورودها بهذه الصيغة', ([, { count }]) => count, 'INTEGER'),
      ],
      [...vocabulary].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    foldingTable(),
  ];
}

/** «الإلكتروني» is asked for as «إلكتروني», a word that the texts may never have alone. */
const article = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=..)/;

function* listSearched(source: ArchiveSource): Generator<Searched> {
  const { acts, officials, organisations, services, places, topics } = source;
  const lines = (...parts: readonly (string | undefined | readonly string[])[]) =>
    parts.flat().filter(Boolean).join('\n');
  for (const { act, heading, body, parts } of acts) {
    const found = { collection: 'decrees', entry: act.id };
    const names = [...act.otherTitles, ...act.keywords];
    const text = lines(act.summary, act.outline?.points, act.outline?.parts, body);
    yield { ...found, heading, names, text };
    for (const { anchor, heading, text } of parts) yield { ...found, anchor, heading, text };
  }
  yield* [
    ...officials.map(({ id, name, otherNames, memberships }) => ({
      collection: 'officials',
      entry: id,
      heading: name,
      names: otherNames,
      text: lines(memberships.map(({ post }) => post)),
    })),
    ...organisations.map(({ id, title, otherNames, names, summary }) => ({
      collection: 'organisations',
      entry: id,
      heading: title,
      names: [...otherNames, ...names.map(({ name }) => name)],
      text: summary ?? '',
    })),
    ...services.map(
      ({ id, title, otherNames, hiddenSearchTerms, summary, requirements, steps }) => ({
        collection: 'services',
        entry: id,
        heading: title,
        names: [...otherNames, ...hiddenSearchTerms],
        text: lines(summary, requirements, steps),
      }),
    ),
    ...places.map(({ id, title, otherNames, city, address }) => ({
      collection: 'places',
      entry: id,
      heading: title,
      names: otherNames,
      text: lines(city, address),
    })),
    ...topics.map(({ id, title, summary }) => ({
      collection: 'topics',
      entry: id,
      heading: title,
      text: summary ?? '',
    })),
  ];
}

/** Every character of the Arabic blocks that folding changes; those that it drops become an empty text. */
function foldingTable(): Table {
  const characters = arabicBlocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  return makeTable<string>(
    'folding',
    'طيّ الحروف',
    [
      column('character', 'الحرف', (character) => character),
      column('folded', 'ما يُكتب مكانه', (character) => fold(character)),
    ],
    characters.filter(
      (character) => /\p{Assigned}/u.test(character) && fold(character) !== character,
    ),
  );
}

const arabicBlocks = [
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0x200b, 0x200f],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
] as const;
