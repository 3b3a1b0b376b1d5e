const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩';

/**
 * Arabic-Indic and Persian digits as 0-9; everything else, separators (٫ ٬ ٪) included, stays.
 * `'المادة ١٢' // => 'المادة 12'`, `'۱۴۰۳' // => '1403'`
 */
export function toWesternDigits(text: string): string {
  // Both blocks start at a multiple of 16, so the last four bits are the digit's value.
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** Western digits as ٠-٩. `'المادة 12' // => 'المادة ١٢'` */
export function toArabicIndicDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => ARABIC_INDIC.charAt(Number(digit)));
}
