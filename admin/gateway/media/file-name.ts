/**
 * A name that every server, archive and mail program keeps as it is: lower-case Latin letters, digits and hyphens before one
 * extension. Arabic is transliterated, which is for recognising and not for reading; a name of which nothing is left becomes a
 * short hash of itself. A name that is safe comes back unchanged.
 * `'صورة الوزير، ٢٠٢٤ (نسخة).PNG' // => 'swra-alwzyr-2024-nskha.png'`, `'page.html.jpg' // => 'page-html.jpg'`
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFKC').split(/[/\\]/).at(-1) ?? '';
  const [, stem = last, extension = ''] = /^(.*)\.([^.]*)$/s.exec(last) ?? [];
  const safe = toLatin(stem)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestStem)
    .replace(/^-+|-+$/g, '');
  const safeExtension = toLatin(extension).replace(/[^a-z0-9]/g, '');
  return `${safe || `file-${hashOf(last)}`}${safeExtension && `.${safeExtension}`}`;
}

/** Leaves room in the 255 bytes of a file name, and in a line of an address. */
const longestStem = 80;

function toLatin(text: string): string {
  // Letters lose their marks first: é, and what Arabic writes above and below.
  const bare = text.normalize('NFKD').replace(/\p{M}|\p{Cf}|ـ/gu, '');
  return [...bare.toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
}

/** FNV-1a, 32 bits: to tell names apart, in the browser too. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** One Latin spelling for each letter of Arabic, and of the Kurdish and Persian names in it. */
const letters: Record<string, string> = {
  ء: '',
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'w',
  ي: 'y',
  ى: 'a',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  گ: 'g',
  ک: 'k',
  ی: 'y',
  ە: 'e',
  ڤ: 'v',
  ڵ: 'l',
  ڕ: 'r',
  ۆ: 'o',
  ێ: 'e',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ı: 'i',
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
};
