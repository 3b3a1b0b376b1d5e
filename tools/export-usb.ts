/**
 * `npm run export:usb -- --to <folder>`: the built site as a folder that opens from a USB stick or any web server of a local
 * network, and as `<folder>.zip`. `--site <folder>` is the site (dist), `--key <file>` the secret key of `npm run release`
 * that signs the list of its files.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { distDirectory } from './dist.ts';
import { makeUsb } from './export/usb/make-usb.ts';
import { readKey } from './release/keys.ts';
import { exitWith } from './serve.ts';

await main().catch(exitWith);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: distDirectory },
      to: { type: 'string' },
      key: { type: 'string' },
    },
  });
  if (values.to === undefined) throw new Error('Say where to: --to <folder>.');
  const start = performance.now();
  const key = values.key === undefined ? undefined : readKey(values.key);
  const { pages, files, zip } = await makeUsb(resolve(values.site), resolve(values.to), key);
  const megabytes = (statSync(zip).size / 1e6).toFixed(1);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `${pages} pages, ${files} files, ${megabytes} MB as ZIP, in ${seconds} s: ${values.to}`,
  );
}
