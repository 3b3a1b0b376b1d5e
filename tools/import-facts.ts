import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importFolder } from './import-facts/import-folder.ts';
import { formatReport } from './import-facts/report.ts';

const usage =
  'npm run import:facts -- <folder> [--texts <folder>] [--out content] [--force] [--dry-run]';

try {
  process.exitCode = run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      texts: { type: 'string' },
      out: { type: 'string', default: 'content' },
      force: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
  });
  const [facts] = positionals;
  if (!facts) throw new Error(usage);
  for (const folder of [facts, values.texts])
    if (folder !== undefined && !existsSync(folder))
      throw new Error(`There is no folder ${folder}.\n${usage}`);
  const { outcomes, warnings } = importFolder({
    facts,
    texts: values.texts,
    out: values.out,
    force: values.force,
    dryRun: values['dry-run'],
  });
  console.log(formatReport(outcomes, warnings));
  return outcomes.some(({ result }) => result === 'refused') ? 1 : 0;
}
