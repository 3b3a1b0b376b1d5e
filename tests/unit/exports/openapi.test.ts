import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OpenCollection } from '#data/open-data.ts';
import { makeCollectionDatasets } from '#exports/datasets.ts';
import { openApi } from '#exports/openapi/document.ts';
import { collectionNames } from '#schema/field.ts';
import { serviceSchema } from '#schema/service.ts';
import { edition } from '../../fixtures/act-source.ts';
import { answerChecker, lintOpenApi, pathFinder, type Described } from '../../fixtures/openapi.ts';

const services: OpenCollection = {
  name: 'services',
  hasPages: true,
  hasTexts: true,
  entries: [
    {
      id: 'passport',
      entry: serviceSchema.parse({
        title: 'جواز سفر',
        summary: 'ملخص',
        status: 'active',
        verification: 'sourced',
        lastReviewed: 2025,
      }),
    },
  ],
};
const others = collectionNames
  .filter((name) => name !== 'services')
  .map((name): OpenCollection => ({ name, entries: [], hasPages: false, hasTexts: false }));
const folder = mkdtempSync(join(tmpdir(), 'bawaba-datasets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const datasets = makeCollectionDatasets(folder, [services, ...others], edition);
const document = openApi([services, ...others], datasets, edition);

describe('the description of the static interface', () => {
  it('is OpenAPI 3.1 without an error or a warning', async () => {
    expect(await lintOpenApi(document)).toEqual([]);
    expect(document).toMatchObject({
      openapi: '3.1.1',
      info: { license: { identifier: 'CC-BY-4.0' }, version: '2026-03' },
      servers: [{ url: 'https://x.sy/portal' }],
    });
  });

  it('is refused by the linter when it is wrong', async () => {
    const wrong = structuredClone(document) as { info: object; paths: object };
    Object.assign(wrong, { info: { title: 'بلا إصدار' } });
    expect((await lintOpenApi(wrong)).join('\n')).toContain('version');
  });

  it('has a path for every twin that the pages have', () => {
    const findPath = pathFinder(document as unknown as Described);
    const routes = globSync('src/pages/**/{index.json,feed.xml,index.jsonld}.ts').map((route) =>
      route
        .replace(/^src\/pages/, '')
        .replace(/\.ts$/, '')
        // A rest parameter stands for as many parts as an act's address has.
        .replace('[...act]', 'law/2011/26')
        .replace('[...list]', 'law/2011')
        .replaceAll(/\[\w+\]/g, 'x'),
    );
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => !findPath(route))).toEqual([]);
  });

  it('accepts the twin of an entry and refuses another', () => {
    const check = answerChecker(document as unknown as Described);
    const path = '/services/{id}/index.json';
    const { example } =
      (document as unknown as Described).paths[path]?.get.responses['200'].content[
        'application/json'
      ] ?? {};
    const answer = example as { data: object };
    expect(check(path, answer)).toEqual([]);
    expect(check(path, { ...answer, data: { ...answer.data, status: 'closed' } })).not.toEqual([]);
    expect(check(path, { ...answer, data: { ...answer.data, invented: 1 } })).not.toEqual([]);
    expect(check(path, { ...answer, data: { ...answer.data, lastReviewed: 2025 } })).not.toEqual(
      [],
    );
    expect(check(path, { data: answer.data })).not.toEqual([]);
  });
});
