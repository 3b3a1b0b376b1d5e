/**
 * A list as a sentence says it, the و attached to each item after the first; empty for no items.
 * `['الهوية', 'الصورة', 'الطلب'] // => 'الهوية والصورة والطلب'`
 */
export function joinWithAnd(items: readonly string[]): string {
  return items.join(' و');
}

/**
 * The text in «…»; quotation marks inside it become “…”.
 * `'قانون العمل' // => '«قانون العمل»'`
 */
export function quote(text: string): string {
  return `«${text.replaceAll('«', '“').replaceAll('»', '”')}»`;
}
