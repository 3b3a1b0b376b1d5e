import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const endings = ['.br', '.gz'] as const;
export type Ending = (typeof endings)[number];

/** The compressed forms of a file that are worth their place, always the same bytes for the same content. */
export async function compressFile(
  content: Buffer,
  path: string,
): Promise<readonly [Ending, Buffer][]> {
  if (content.length < onePacket || isCompressed.test(path)) return [];
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: content.length > large ? 9 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  const forms: readonly [Ending, Buffer][] = [
    ['.br', brotli],
    ['.gz', gzipped],
  ];
  return forms.filter(([, form]) => form.length <= content.length * worthwhile);
}

/** Whatever is smaller travels in one packet as it is. */
const onePacket = 1200;
/** Brotli's best takes about two seconds for a megabyte. */
const large = 8 * 1024 * 1024;
const worthwhile = 0.95;
const isCompressed = /[.](?:woff2|png|jpe?g|webp|avif|gif|pf_\w+|pdf|zip|zim|mp[34]|pack|delta)$/;
