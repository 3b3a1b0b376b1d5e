/**
 * The whole test: every step in turn until one fails, then one line that totals the tests. `npm test -- unit e2e` runs
 * only the steps named. What only reads the code goes side by side: each of these uses one processor.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';
import { addTotals, formatTotals, readTotals, type Totals } from './test-totals.ts';

const reports = mkdtempSync(join(tmpdir(), 'bawaba-test-'));
const report = (step: string) => join(reports, `${step}.json`);
process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = report('e2e');

const vitest = (project: string) =>
  `vitest run --project "${project}" --reporter=default --reporter=json --outputFile.json="${report(project.replace('*', ''))}"`;

const steps: Record<string, string> = {
  format: 'prettier --check .',
  lint: 'eslint .',
  types: 'node tools/astro.ts check',
  unit: vitest('unit*'),
  build: 'node tools/build-signed.ts',
  dist: vitest('dist'),
  e2e: 'playwright test --reporter=list,json',
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in steps));
if (unknown !== undefined) {
  console.error(`There is no step "${unknown}". The steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}

const wanted = (name: string) => chosen.length === 0 || chosen.includes(name);
const readers = ['format', 'lint', 'types'].filter(wanted);
const reading = readers.map((name) => {
  let told = '';
  const ended = run(steps[name] ?? '', { onOutput: (text) => (told += text) });
  return { name, ended: ended.then((code) => ({ code, told })) };
});

let totals: Totals = { passed: 0, failed: 0, skipped: 0 };
for (const [name, command] of Object.entries(steps).filter(([name]) => wanted(name))) {
  console.log(`\n== ${name} ==`);
  process.exitCode = (await readAside(name)) ?? (await run(command));
  const found = readTotals(report(name));
  totals = addTotals(totals, found);
  if (process.exitCode === 0) continue;
  if (found.failed === 0) totals = addTotals(totals, { passed: 0, failed: 1, skipped: 0 });
  console.error(`\nThe step "${name}" failed. Run it alone: npm test -- ${name}`);
  break;
}

/** The exit code of a step that runs beside others, its output printed whole; undefined for the other steps. */
async function readAside(name: string): Promise<number | undefined> {
  const { code, told } = (await reading.find((one) => one.name === name)?.ended) ?? {};
  if (told) console.log(told.trimEnd());
  return code;
}

rmSync(reports, { recursive: true });
console.log(`\n${formatTotals(totals)}`);
