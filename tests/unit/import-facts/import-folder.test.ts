import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importFolder } from '../../../tools/import-facts/import-folder.ts';
import { formatReport } from '../../../tools/import-facts/report.ts';
import { sampleAct, sampleService } from './samples.ts';

let folder: string;
const write = (name: string, data: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify(data));
const count = (result: string, { outcomes }: ReturnType<typeof importFolder>) =>
  outcomes.filter((outcome) => outcome.result === result).length;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a small folder of facts', () => {
  const options = () => ({ facts: folder, texts: join(folder), out: join(folder, 'content') });

  test('is written once, and left alone by the next run', () => {
    write('acts.json', [sampleAct({ date_issued: '2010-05-06' })]);
    const first = importFolder(options());
    expect(count('written', first)).toBe(1);
    const file = join(folder, 'content/decrees/2010/law-2010-1.md');
    const text = readFileSync(file, 'utf8');
    expect(parse(text.split('---\n')[1] ?? '')).toMatchObject({
      number: '1',
      dates: { signed: { g: '2010-05-06' } },
    });

    writeFileSync(file, 'edited');
    const second = importFolder(options());
    expect(count('left alone', second)).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('edited');
    expect(formatReport(second.outcomes, second.warnings)).toContain(
      'left alone: decrees/2010/law-2010-1.md',
    );

    importFolder({ ...options(), force: true });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('a dry run writes nothing', () => {
    write('acts.json', [sampleAct()]);
    expect(count('written', importFolder({ ...options(), dryRun: true }))).toBe(1);
    expect(existsSync(join(folder, 'content'))).toBe(false);
  });

  test('an entry that its schema refuses is reported and does not stop the others', () => {
    write('acts.json', [sampleAct({ number: null }), sampleAct({ id: 'law-2010-2', number: '2' })]);
    const result = importFolder(options());
    expect(count('written', result)).toBe(1);
    expect(result.outcomes.find((outcome) => outcome.result === 'refused')).toMatchObject({
      path: 'decrees/2010/law-2010-1.md',
      reason: 'number: لهذا النوع رقم دائماً. أضف مثلاً: number: 17',
    });
  });

  test('site.yaml is never written over, not even by force', () => {
    const hotline = {
      id: 'ambulance',
      nameAr: 'الإسعاف',
      kind: 'emergency',
      number: '110',
      alternatives: [],
      scopeAr: null,
      asOf: '2012',
      confirmed: true,
      sources: [{ publisher: 'سانا', url: 'https://sana.sy/locals/1', date: null, exactUrl: true }],
      notes: null,
    };
    write('directories.json', {
      hotlines: [hotline, { ...hotline, id: 'unsourced', number: '115', sources: [] }],
    });
    importFolder(options());
    const site = join(folder, 'content/site.yaml');
    const hotlines = parse(readFileSync(site, 'utf8')).hotlines;
    expect(hotlines).toMatchObject([{ id: 'ambulance', number: '110' }]);
    writeFileSync(site, 'edited');
    importFolder({ ...options(), force: true });
    expect(readFileSync(site, 'utf8')).toBe('edited');
  });

  test('sentences come from the folder of texts', () => {
    write('services.json', sampleServices('sample-service', 'unwritten'));
    const texts = mkdtempSync(join(tmpdir(), 'texts-'));
    writeFileSync(
      join(texts, 'services.json'),
      JSON.stringify({ 'sample-service': { summary: 'جملة المحرر.' } }),
    );
    const result = importFolder({ ...options(), texts });
    rmSync(texts, { recursive: true });
    expect(result.outcomes.map(({ path, result }) => [path, result])).toEqual([
      ['services/sample-service.md', 'written'],
      ['services/unwritten.md', 'refused'],
    ]);
  });

  test('a file that is not JSON is named', () => {
    writeFileSync(join(folder, 'acts.json'), '[');
    expect(() => importFolder(options())).toThrow(/^acts\.json is not JSON/);
  });
});

function sampleServices(...ids: string[]) {
  return { services: ids.map((id) => sampleService({ id })) };
}

const shared = resolve(import.meta.dirname, '../../../../shared/facts');

test.skipIf(!existsSync(shared))(
  'the facts beside the repository are all accepted',
  { timeout: 60_000 },
  () => {
    const services = JSON.parse(readFileSync(join(shared, 'services.json'), 'utf8')).services;
    const ids = (name: string, key: string): string[] =>
      JSON.parse(readFileSync(join(shared, `${name}.json`), 'utf8'))[key].map(
        (record: { id: string }) => record.id,
      );
    const summaries = (names: string[]) =>
      Object.fromEntries(names.map((name) => [name, { title: 'عنوان', summary: 'ملخص.' }]));
    write('services.json', summaries(services.map(({ id }: { id: string }) => id)));
    write('life-events.json', summaries(ids('life-events', 'lifeEvents')));
    write('topics.json', summaries(ids('topics', 'topics')));
    write('indicators.json', summaries(['egdi']));
    write('legislature.json', { title: 'عنوان', summary: 'ملخص.' });
    const { outcomes, warnings } = importFolder({
      facts: shared,
      texts: folder,
      out: join(folder, 'content'),
      dryRun: true,
    });
    expect(outcomes.filter(({ result }) => result === 'refused')).toEqual([]);
    expect(warnings).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(1000);
  },
);
