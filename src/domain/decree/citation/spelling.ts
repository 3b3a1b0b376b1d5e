import { fold } from '#arabic/fold.ts';

/** A word of the vocabulary as it stands in a text, with the letters attached before it. */
export interface Spelling<T> {
  value: T;
  /** «و» or «ف» stands before it. */
  isJoined: boolean;
  /** «ب» «ك» «ل» stands before it. */
  preposition: string;
  isDefinite: boolean;
  /** How many attached letters precede the name; the ل of «للقانون» belongs to it. */
  attached: number;
}

/** The set of these words, folded. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/).map(fold));
}

/** Every word with all that Arabic attaches before a noun: «القانون», «وبالقانون», «فللقانون»… */
export function spell<T>(entries: readonly [T, string][]): ReadonlyMap<string, Spelling<T>> {
  return new Map(
    entries.flatMap(([value, nouns]) =>
      [...words(nouns)].flatMap((noun) =>
        conjunctions.flatMap((conjunction) =>
          heads.map(([preposition, article]) => [
            conjunction + (article === 'لل' ? '' : preposition) + article + noun,
            {
              value,
              isJoined: conjunction !== '',
              preposition,
              isDefinite: article !== '',
              attached: conjunction.length + (article === 'لل' ? 0 : preposition.length),
            },
          ]),
        ),
      ),
    ),
  );
}

const conjunctions = ['', 'و', 'ف'];
const heads = [
  ['', ''],
  ['', 'ال'],
  ['ب', ''],
  ['ب', 'ال'],
  ['ك', ''],
  ['ك', 'ال'],
  ['ل', ''],
  ['ل', 'لل'],
] as const;

/** The forms of an adjective: definite or not, dual, plural, feminine. */
export function inflect<T>(adjective: string, value: T): [string, T][] {
  const stem = fold(adjective);
  return ['', 'ان', 'ين', 'ه', 'تان', 'تين'].flatMap((ending): [string, T][] => [
    [stem + ending, value],
    [`ال${stem}${ending}`, value],
  ]);
}
