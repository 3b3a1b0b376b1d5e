/**
 * One key for the spellings of a name: marks, hamza seats, final forms and «سابقاً» do not count.
 *
 * `'رئاسة مجلس الوزراء (سابقاً)'` // => the key of `'رئاسة مجلس الوزراء'`
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\u0610-\u061A\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/\(سابقا\)/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
