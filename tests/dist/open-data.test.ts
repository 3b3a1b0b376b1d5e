/** Reads the open data of the built site as others would, and holds them to the content and to their own descriptions. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '#data/content-folder.ts';
import { readContent } from '#data/read-content.ts';
import { collectionNames } from '#schema/field.ts';
import { assertBuilt, distDirectory } from '../../tools/dist.ts';
import { findViolations, readStatements } from '../fixtures/cpsv-ap.ts';
import { answerChecker, lintOpenApi, pathFinder, type Described } from '../fixtures/openapi.ts';

assertBuilt();

const { entries, site } = await readContent(contentFolder);
const read = (path: string) => readFileSync(join(distDirectory, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path)) as Record<string, unknown>;
const idsOf = (name: (typeof collectionNames)[number]) => [...entries[name].keys()].sort();

describe('the services as linked data', () => {
  it('hold to CPSV-AP, every one on its own and all together', async () => {
    expect(entries.services.size).toBeGreaterThan(100);
    for (const id of entries.services.keys())
      expect(await findViolations(readJson(`services/${id}/index.jsonld`)), id).toEqual([]);
    expect(await findViolations(readJson('data/services.jsonld'))).toEqual([]);
  }, 180_000);

  it('are every service of the content, each in the words of its entry', async () => {
    const statements = await readStatements(readJson('data/services.jsonld'));
    const services = statements
      .getSubjects(
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
        'http://purl.org/vocab/cpsv#PublicService',
        null,
      )
      .map(
        (service) =>
          statements.getObjects(service, 'http://purl.org/dc/terms/identifier', null)[0]?.value,
      );
    expect(services.sort()).toEqual(idsOf('services'));
  });

  it('are offered by the page of each', () => {
    for (const id of entries.services.keys()) {
      const page = parse(read(`services/${id}/index.html`));
      const link = page.querySelector('link[rel=alternate][type="application/ld+json"]');
      expect(link?.getAttribute('href'), id).toBe('index.jsonld');
    }
  });
});

describe('the files of every collection', () => {
  it.each(collectionNames)('%s: JSON and CSV have every entry', (name) => {
    const { records, licence, asOf, count } = readJson(`data/${name}.json`);
    const ids = (records as { id: string }[]).map(({ id }) => id);
    expect(ids.sort()).toEqual(idsOf(name));
    expect({ licence, asOf, count }).toEqual({
      licence: site.licence.id,
      asOf: site.asOf,
      count: entries[name].size,
    });
    const rows: Record<string, string>[] = parseCsv(read(`data/${name}.csv`), {
      bom: true,
      columns: true,
    });
    const inTable = idsOf(name).filter(
      (id) => name !== 'decrees' || rows.some((row) => row['id'] === id),
    );
    expect(rows.map((row) => row['id']).sort()).toEqual(inTable);
    expect(inTable.length).toBeGreaterThanOrEqual(name === 'decrees' ? 500 : entries[name].size);
  });

  it('have the sizes and fingerprints that are said of them', () => {
    const { resources } = readJson('data/datapackage.json') as {
      resources: { path: string; bytes: number; hash: string; modified?: string }[];
    };
    expect(resources.length).toBeGreaterThan(2 * collectionNames.length);
    for (const { path, bytes, hash, modified } of resources) {
      const content = readFileSync(join(distDirectory, 'data', path));
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
      expect(modified ?? '2026-01-01', path).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('are on the page, each with its size, and every link leads to a file', () => {
    const page = parse(read('data/index.html'));
    const links = page
      .querySelectorAll('main a[href*="/data/"]')
      .map((link) => link.getAttribute('href') ?? '');
    for (const name of collectionNames)
      for (const file of [`${name}.json`, `${name}.csv`, `${name}.schema.json`])
        expect(
          links.some((link) => link.endsWith(`/data/${file}`)),
          file,
        ).toBe(true);
    for (const link of links)
      expect(existsSync(join(distDirectory, link.slice(link.indexOf('/data/')))), link).toBe(true);
  });
});

describe('the description of the interface', () => {
  const document = readJson('data/openapi.json') as unknown as Described;
  const findPath = pathFinder(document);
  const files = globSync('**/{index.json,feed.xml,index.jsonld}', { cwd: distDirectory }).map(
    (file) => `/${file}`,
  );

  it('is OpenAPI, without an error or a warning', async () => {
    expect(await lintOpenApi(document)).toEqual([]);
  });

  it('knows every twin, feed and file of data', () => {
    const data = globSync('data/**/*.*', { cwd: distDirectory })
      .map((file) => `/${file}`)
      .filter((file) => statSync(join(distDirectory, file)).isFile())
      .filter((file) => !/^\/data\/(index\.html|openapi\.json)$/.test(file));
    expect([...files, ...data].filter((file) => !findPath(file))).toEqual([]);
  });

  it('describes nothing that is not there', () => {
    const all = new Set(
      [
        ...files,
        ...globSync('{data,decrees}/**/*.*', { cwd: distDirectory }).map((file) => `/${file}`),
      ].map(findPath),
    );
    const absent = Object.keys(document.paths).filter((path) => !all.has(path));
    const duty = '/places/on-duty/{governorate}/{district}';
    expect(absent).toEqual([
      ...(entries.rotas.size > 0 ? [] : [`${duty}/index.json`, `${duty}/{rota}/index.json`]),
      ...(entries.polls.size > 0 ? [] : ['/polls/{id}/index.json']),
    ]);
  });

  it('says of every twin and every file what is in it', () => {
    const check = answerChecker(document);
    const answers = files.filter((file) => file.endsWith('.json'));
    expect(answers.length).toBeGreaterThan(1000);
    const wrong = [...answers, ...collectionNames.map((name) => `/data/${name}.json`)].flatMap(
      (file) => {
        const path = findPath(file);
        return path
          ? check(path, readJson(file)).map((problem) => `${file}: ${problem}`)
          : [`${file}: no path`];
      },
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('gives examples that hold to it', () => {
    const check = answerChecker(document);
    const examples = Object.entries(document.paths).flatMap(([path, { get }]) => {
      const example = get.responses['200'].content['application/json']?.example;
      return example ? [{ path, example }] : [];
    });
    expect(examples.length).toBeGreaterThan(5);
    for (const { path, example } of examples) expect(check(path, example), path).toEqual([]);
  });
});
