/**
 * The light10 stemmer: Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval", in *Arabic
 * Computational Morphology*, 2007. It shares nothing with src/arabic, lest a peer be measured with our own means.
 */

const articles = ['وال', 'فال', 'بال', 'كال', 'لل', 'ال'];
const endings = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** `'والقوانين' // => 'قوان'`, `'المدرسة' // => 'مدرس'` */
export function light10(word: string): string {
  const normal = normalise(word);
  const bare = normal.startsWith('و') && normal.length > 3 ? normal.slice(1) : normal;
  const article = articles.find((one) => bare.startsWith(one) && bare.length >= one.length + 2);
  return endings.reduce(
    (rest, ending) =>
      rest.endsWith(ending) && rest.length >= ending.length + 2
        ? rest.slice(0, -ending.length)
        : rest,
    bare.slice(article?.length ?? 0),
  );
}

/** The words of a text, with their marks. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}\u0640]+/gu) ?? [];
}

/** One form of alef, ya and ta marbuta, no vowel marks, Western digits. */
function normalise(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Mn}|\u0640/gu, '')
    .replace(/[آأإٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
