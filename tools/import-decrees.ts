import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importActs } from './import-decrees/import-acts.ts';
import { readMapping } from './import-decrees/mapping.ts';
import { Progress } from './import-decrees/progress.ts';
import { formatSummary, formatTable, toJson } from './import-decrees/report.ts';

const usage = `npm run import:decrees -- <folder or file> [--mapping tools/import-decrees/saudi.yaml]
  [--out content] [--dry-run] [--force] [--report report.json]`;

try {
  process.exitCode = run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** 0 when there was an act to import, 1 when there was none. */
function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      out: { type: 'string', default: 'content' },
      'dry-run': { type: 'boolean' },
      force: { type: 'boolean' },
      report: { type: 'string' },
    },
  });
  const [from, ...others] = positionals;
  if (!from || others.length) throw new Error(usage);
  for (const path of [from, values.mapping])
    if (path !== undefined && !existsSync(path)) throw new Error(`There is no ${path}.\n${usage}`);
  let progress: Progress | undefined;
  const outcomes = importActs({
    from,
    out: values.out,
    mapping: readMapping(values.mapping),
    force: values.force,
    dryRun: values['dry-run'],
    onFile: (name, files) => (progress ??= new Progress(files)).step(name),
  });
  progress?.end();
  if (values['dry-run'])
    console.log(`${formatTable(outcomes)}\n\nA dry run: nothing is written.\n`);
  console.log(formatSummary(outcomes));
  if (values.report) writeFileSync(values.report, toJson(outcomes));
  return outcomes.some(({ result }) => result !== 'unreadable' && result !== 'refused') ? 0 : 1;
}
