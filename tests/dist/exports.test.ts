/** Reads every export of the built site with a reader of others, and holds it to the content. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseCsv } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { contentFolder } from '#data/content-folder.ts';
import { readContent } from '#data/read-content.ts';
import { headAct } from '#domain/decree/heading.ts';
import { issuedOn } from '#domain/decree/order.ts';
import { entryUrl } from '#domain/url.ts';
import { exampleQueries } from '#exports/sqlite/example-queries.ts';
import type { Entry } from '#schema/collections.ts';
import { decreeSchema } from '#schema/decree.ts';
import { assertBuilt, distDirectory } from '../../tools/dist.ts';
import { readAkomaNtoso } from '../fixtures/akoma-ntoso.ts';

assertBuilt();

const { entries, site } = await readContent(contentFolder);
const acts = [...entries.decrees.values()]
  .map(({ id, data, body }) => ({ id, body, act: data as Entry<'decrees'> }))
  .filter(({ act }) => act.textState !== 'cited-only');
const read = (path: string) => readFileSync(join(distDirectory, path), 'utf8');
const beside = (id: string, file: string) => read(`${entryUrl('decrees', id)}${file}`);
const day = (act: Entry<'decrees'>) => (issuedOn(act) ?? String(act.year)).split('-').map(Number);

describe('beside every act stands', () => {
  it('its Markdown, which is its own file again', () => {
    for (const { id, act, body } of acts) {
      const [, front = '', text = ''] =
        /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(beside(id, 'index.md')) ?? [];
      const { edition, ...entry } = parseYaml(front) as Record<string, unknown>;
      expect(decreeSchema.parse(entry), id).toEqual(act);
      expect(edition, id).toMatchObject({ id, asOf: site.asOf, licence: site.licence.id });
      expect(text.trim(), id).toBe(body);
    }
  });

  it('its Akoma Ntoso, valid and with its words', () => {
    for (const { id, act } of acts) {
      const found = readAkomaNtoso(beside(id, 'index.akn.xml'));
      expect(found('//a:docTitle'), id).toEqual([act.title]);
      expect(found('//a:FRBRnumber/@value'), id).toEqual(act.number ? [act.number] : []);
      expect(found('//*[local-name()="verification"]'), id).toEqual([act.verification]);
      expect(found('//a:activeRef/@eId').length, id).toBeLessThanOrEqual(
        act.relations.length + act.amendments.length,
      );
    }
  });

  it('its linked data, which need nothing from elsewhere', async () => {
    const documentLoader = () => Promise.reject(new Error('the context is in the file'));
    for (const { id, act } of acts) {
      const document: unknown = JSON.parse(beside(id, 'index.jsonld'));
      const [node] = await jsonld.expand(document as object, { documentLoader });
      expect(node?.['http://schema.org/legislationIdentifier'], id).toEqual([{ '@value': id }]);
      expect(node?.['http://schema.org/name'], id).toEqual([{ '@value': act.title }]);
    }
  });

  it('its citations for programs', () => {
    for (const { id, act } of acts)
      for (const file of ['cite.bib', 'cite.ris']) {
        const records = new Cite(beside(id, file)).data;
        expect(records, id).toHaveLength(1);
        expect(records[0], id).toMatchObject({
          id,
          title: headAct(act),
          issued: { 'date-parts': [day(act)] },
        });
      }
  });
});

describe('the archive as a whole', () => {
  const database = new DatabaseSync(join(distDirectory, 'data/bawaba.sqlite'), { readOnly: true });
  afterAll(() => database.close());

  it('has a row for every act in its tables', () => {
    const rows: Record<string, string>[] = parseCsv(read('data/decrees.csv'), {
      bom: true,
      columns: true,
    });
    const lines = read('data/decrees.jsonl').trim().split('\n');
    const records = lines.map((line) => JSON.parse(line) as { id: string; title?: string });
    const ids = acts.map(({ id }) => id).sort();
    expect(rows.map(({ id }) => id).sort()).toEqual(ids);
    expect(records.map(({ id }) => id).sort()).toEqual(ids);
    const titles = new Map(rows.map(({ id, title }) => [id, title?.replace(/^'/, '')]));
    for (const { id, act } of acts) expect(titles.get(id), id).toBe(act.title);
  });

  it('has every relation of its acts', () => {
    const rows: Record<string, string>[] = parseCsv(read('data/citations.csv'), {
      bom: true,
      columns: true,
    });
    const named = rows
      .filter(({ origin }) => origin === 'editor')
      .map(({ fromAct, kind, toAct }) => `${fromAct} ${kind} ${toAct}`);
    const told = acts.flatMap(({ id, act }) =>
      act.relations
        .filter(({ origin }) => origin === 'editor')
        .map(({ kind, target }) => `${id} ${kind} ${target}`),
    );
    expect(named.sort()).toEqual(told.sort());
  });

  it('has feeds of every type, topic and issuer, which are Atom', () => {
    const lists = new Set(
      acts.flatMap(({ act: { type, topics, issuer } }) => [
        type,
        ...topics.map((topic) => `topic/${topic}`),
        ...(issuer ? [`issuer/${issuer}`] : []),
      ]),
    );
    expect(lists.size).toBeGreaterThan(3);
    for (const list of lists) {
      const feed = XmlDocument.fromString(read(`decrees/${list}/feed.xml`));
      expect(feed.root.name, list).toBe('feed');
      expect(feed.root.namespaceUri, list).toBe('http://www.w3.org/2005/Atom');
    }
  });

  it.each(exampleQueries)('answers: $question', ({ sql }) => {
    expect(database.prepare(sql).all().length).toBeGreaterThan(0);
  });

  it('explains each term that its linked data use', () => {
    const page = read('data/index.html');
    for (const term of ['verification', 'sourceGrade', 'lastReviewed', 'asOf', 'textState'])
      expect(page).toContain(`id="${term}"`);
  });

  it('publishes every file that editors attached', () => {
    for (const { act } of acts)
      for (const { file } of act.attachments)
        expect(existsSync(join(distDirectory, file)), file).toBe(true);
  });
});
