/** Numbers as the portal prints them: Western digits, comma for thousands, point for decimals. */
import { stripBidiControls } from '#arabic/bidi.ts';

const format = new Intl.NumberFormat('ar-SY-u-nu-latn', { maximumFractionDigits: 4 });

/**
 * A number with at most four decimals. The ordering marks that Intl adds for Arabic are removed, as they
 * break copying and searching, so a negative number needs `<bdi dir="ltr">` around it.
 * `1250 // => '1,250'`, `0.3134 // => '0.3134'`
 */
export function formatNumber(value: number): string {
  return stripBidiControls(format.format(value));
}

/** A percentage given as 0–100. `62.5 // => '62.5%'` */
export function formatPercent(percentage: number): string {
  return `${formatNumber(percentage)}%`;
}

/** The size of a file, for readers who pay by the byte. `1536 // => '1.5 ك.ب'`, `2500000 // => '2.4 م.ب'` */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${formatNumber(Math.max(0.1, Math.round(kilobytes * 10) / 10))} ك.ب`
    : `${formatNumber(Math.round(kilobytes / 102.4) / 10)} م.ب`;
}
