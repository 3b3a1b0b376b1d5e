import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toWesternDigits } from '#arabic/digits.ts';
import { foldedWords } from '#arabic/tokens.ts';
import { readContent } from '#data/read-content.ts';
import { corpusFolder } from '../../../tools/citation-sets.ts';
import { importActs } from '../../../tools/import-decrees/import-acts.ts';
import { readMapping } from '../../../tools/import-decrees/mapping.ts';
import { readHeadingLine } from '../../../tools/import-decrees/heading-line.ts';
import { folderWith } from './import-files.ts';

describe.skipIf(!existsSync(corpusFolder))('680 Saudi acts, where the corpus is at hand', () => {
  const files = existsSync(corpusFolder)
    ? readdirSync(corpusFolder).filter((file) => file.endsWith('.md'))
    : [];
  const read = (file: string) => readFileSync(join(corpusFolder, file), 'utf8');
  const out = folderWith({
    'site.yaml': readFileSync('tests/fixtures/small-content/site.yaml'),
  });
  const mapping = readMapping('tools/import-decrees/saudi.yaml');
  const outcomes = files.length ? importActs({ from: corpusFolder, out, mapping }) : [];
  const byFile = new Map(outcomes.map((outcome) => [outcome.source, outcome]));
  const isKnown = (file: string, ...fields: string[]) => {
    const { path, understood } = byFile.get(file) ?? {};
    const known = understood?.findings.map(({ field }) => field.split(' ')[0] ?? '') ?? [];
    return path !== undefined && fields.some((field) => known.includes(field));
  };
  const share = (of: readonly string[], ...fields: string[]) =>
    of.filter((file) => isKnown(file, ...fields)).length / of.length;

  it('nearly all become entries with a type and a title, the rest is listed with its reason', () => {
    expect(files).toHaveLength(680);
    expect(share(files, 'type')).toBeGreaterThanOrEqual(0.98);
    expect(share(files, 'title')).toBeGreaterThanOrEqual(0.98);
    const silent = outcomes.filter(({ path, reason }) => !path && !reason);
    expect(silent).toEqual([]);
  });

  it('numbers and dates are found where the source prints them', () => {
    const fieldOf = (file: string, name: string) =>
      new RegExp(`^${name}: (.*)$`, 'm').exec(toWesternDigits(read(file)))?.[1] ?? '';
    const numbered = files.filter(
      (file) =>
        /رقم\W{0,6}[^)"؛]{0,30}\d/.test(fieldOf(file, 'issued_by')) ||
        /^"(?:[^:]{3,150}:\s*)?(?:قرار|مرسوم|أمر|إعلان)[^()\d]{0,90}رقم\W{0,6}[^)]{0,30}\d/.test(
          fieldOf(file, 'title'),
        ),
    );
    const dated = files.filter((file) =>
      /^(?:issued_date|publish_date|approval_date_hijri|gazette_ref|issued_by): .*\d{4}/m.test(
        toWesternDigits(read(file)),
      ),
    );
    expect(numbered.length).toBeGreaterThan(600);
    expect(dated.length).toBeGreaterThan(600);
    expect(share(numbered, 'number')).toBeGreaterThanOrEqual(0.9);
    expect(share(dated, 'signed', 'published')).toBeGreaterThanOrEqual(0.9);
  });

  it('no word of any text is lost', () => {
    const lossy = files.filter((file) => {
      const { path } = byFile.get(file) ?? {};
      if (!path) return false;
      // The first heading repeats the title of the front matter.
      const body = read(file)
        .split('\n---\n')
        .slice(1)
        .join('\n---\n')
        .replace(/^\s*# .*/, '');
      const kept = countWords(readFileSync(join(out, path), 'utf8'));
      const lost = [...countWords(withoutArticleNames(body))].filter(
        ([word, count]) => (kept.get(word) ?? 0) < count,
      );
      return lost.length > 0;
    });
    expect(lossy).toEqual([]);
  });

  it('the portal reads all of them', async () => {
    const { entries, warnings } = await readContent(out);
    expect(entries.decrees.size).toBe(outcomes.filter(({ path }) => path).length);
    expect(warnings.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'decrees/2023/decision-2023-558.md:10',
    ]);
  });
});

/** An article that the source names twice is named once. */
function withoutArticleNames(body: string): string {
  return body
    .split('\n')
    .map((line) => {
      const heading = readHeadingLine(line.replace(/^#+ /, ''));
      return heading?.kind === 'article' ? heading.rest : line;
    })
    .join('\n');
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of foldedWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
