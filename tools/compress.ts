/** `npm run compress -- [<folder>]`: readies a built site for release. Run it once, after the build. */
import { resolve } from 'node:path';
import { compressSite } from './compress/compress-site.ts';
import { distDirectory } from './dist.ts';

const folder = resolve(process.argv[2] ?? distDirectory);
const { files, made, before, after } = await compressSite(folder, resolve('.cache/compressed'));
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
console.log(
  `${files} files, ${made} of them new: ${megabytes(before)} MB of text are ${megabytes(after)} MB in Brotli.`,
);
