import { fragmentOf } from '#domain/searched-fragment.ts';

/**
 * The fragment of a page as the index has it. The service worker has none that follows from its page, but the path of the
 * page in the folder of the site, which lies under `site`, and the page behind it.
 */
export function unfoldFragment(bytes: Uint8Array, site: string): Uint8Array {
  const isFragment = bytes[0] === gzipMagic || bytes[0] === brace;
  if (isFragment) return bytes;
  const text = new TextDecoder().decode(bytes);
  const start = text.indexOf('<');
  const url = `${site}/${text.slice(0, start).replace(/index\.html$/, '')}`;
  return new TextEncoder().encode(fragmentOf(text.slice(start), url));
}

const gzipMagic = 0x1f;
const brace = 0x7b;
