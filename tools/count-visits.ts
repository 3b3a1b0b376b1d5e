/**
 * `npm run count:visits -- <access.log…>`: how often pages were read, from logs of `deploy/nginx/log.conf`, `.gz` or not. A table of
 * the 20 most read pages and the last 7 days (`--pages`, `--days`), or with `--json` all of both.
 */
import { parseArgs } from 'node:util';
import { exitWith } from './serve.ts';
import { countVisits } from './visits/count.ts';
import { visitsJson, visitsTable } from './visits/table.ts';

await main().catch(exitWith);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pages: { type: 'string', default: '20' },
      days: { type: 'string', default: '7' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new Error('Name the logs: /var/log/bawaba/access.log*');
  const size = { rows: Number(values.pages), columns: Number(values.days) };
  if (!(size.rows >= 1 && size.columns >= 1)) throw new Error('--pages and --days take numbers.');
  const visits = await countVisits(positionals);
  if (values.json) return console.log(visitsJson(visits));
  console.log(visitsTable(visits, size));
  console.log(`not counted: ${visits.byBots} pages for bots, ${visits.unknown} unknown lines`);
}
