/**
 * `npm run export:zim -- --to <file.zim>`: the built site as one file for Kiwix, with a full-text index. `--site <folder>` is
 * the site (dist), `--publisher <name>` who publishes the file (the portal). Needs Debian's package zim-tools.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { distDirectory } from './dist.ts';
import { writeZim } from './export/zim/write-zim.ts';
import { exitWith } from './serve.ts';

await main().catch(exitWith);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: distDirectory },
      to: { type: 'string' },
      publisher: { type: 'string' },
    },
  });
  if (values.to === undefined) throw new Error('Say where to: --to <file.zim>.');
  const start = performance.now();
  const file = resolve(values.to);
  const { version } = packageJson;
  const { publisher } = values;
  const { pages } = await writeZim(resolve(values.site), file, { version, publisher });
  const megabytes = (statSync(file).size / 1e6).toFixed(1);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${pages} pages, ${megabytes} MB, zimcheck clean, in ${seconds} s: ${values.to}`);
}
