import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import {
  pageOf,
  readDocuments,
  readQueries,
  readSiteQueries,
} from '../../../tools/bench-search/sets.ts';

const folder = mkdtempSync(join(tmpdir(), 'bawaba-sets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(content: string | Uint8Array): string {
  const path = join(folder, 'lines');
  writeFileSync(path, content);
  return path;
}

const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');

describe('documents', () => {
  it('are read gzipped or not, with Windows line ends, empty lines and a byte order mark', () => {
    const text = '\uFEFF{"id":"a","title":"عمل","text":"نص"}\r\n\r\n{"id":"b"}\r\n';
    for (const content of [text, gzipSync(text)]) {
      const { documents, problems } = readDocuments(write(content));
      expect(problems).toEqual([]);
      expect(documents).toEqual([
        { url: '/a/', title: 'عمل', text: 'نص' },
        { url: '/b/', title: '', text: '' },
      ]);
    }
  });

  it('may have any id, which comes back from the address', () => {
    const ids = ['l0', 'قانون 17/2012', '../x?y#z%', '', 17, 'نص "مقتبس"', '\ud800'];
    const { documents, idOf } = readDocuments(write(lines(...ids.map((id) => ({ id })))));
    expect(documents.map(({ url }) => idOf(url))).toEqual([
      ...ids.slice(0, -1).map(String),
      '\ufffd',
    ]);
    expect(documents.every(({ url }) => /^\/[^/?#]*\/$/.test(url))).toBe(true);
  });

  it('keep the line separators of Unicode that stand in a text', () => {
    const { documents } = readDocuments(write('{"id":1,"title":null,"text":"أول\u2028ثان"}'));
    expect(documents).toEqual([{ url: '/1/', title: '', text: 'أول\u2028ثان' }]);
  });

  it('that cannot be read are named by their lines, and the others are taken', () => {
    const path = write(
      `${lines({ id: 'a' }, { title: 'x' })}\n{"id":\n${lines(
        { id: 'a' },
        { id: 'b', text: 5 },
        null,
        { id: 'c' },
      )}`,
    );
    const { documents, problems } = readDocuments(path);
    expect(documents.map(({ url }) => url)).toEqual(['/a/', '/c/']);
    expect(problems).toEqual([
      `${path}:2: no id`,
      `${path}:3: not JSON`,
      `${path}:4: the id a stands twice`,
      `${path}:5: title and text must be text`,
      `${path}:6: no id`,
    ]);
  });
});

describe('queries', () => {
  it('have one or several relevant ids, and a class and an id even where none is given', () => {
    const { queries, problems } = readQueries(
      write(
        lines(
          { id: 'q', class: 't_clean', query: 'قانون', relevant: ['a', 'b', 'a'] },
          { query: '', relevant: 17 },
        ),
      ),
    );
    expect(problems).toEqual([]);
    expect(queries).toEqual([
      { id: 'q', class: 't_clean', query: 'قانون', relevant: ['a', 'b'] },
      { id: '2', class: 'all', query: '', relevant: ['17'] },
    ]);
  });

  it('that cannot be asked or judged are named by their lines', () => {
    const path = write(`${lines({ query: 'عمل', relevant: [] }, { relevant: ['a'] }, 5)}\nx`);
    expect(readQueries(path)).toEqual({
      queries: [],
      problems: [
        `${path}:1: no relevant ids`,
        `${path}:2: no query`,
        `${path}:3: no query`,
        `${path}:4: not JSON`,
      ],
    });
  });

  it('of a site expect one address or several', () => {
    const path = write(
      '- { query: جواز, expect: /a/, about: topic }\n- { query: ٥, expect: [/b/, /c/], about: number }\n',
    );
    expect(readSiteQueries(path).queries).toEqual([
      { id: '1', class: 'topic', query: 'جواز', relevant: ['/a/'] },
      { id: '2', class: 'number', query: '٥', relevant: ['/b/', '/c/'] },
    ]);
  });

  it('mean the page, wherever in it an address points', () => {
    expect(pageOf('/decrees/law/2010/17/#art-3')).toBe('/decrees/law/2010/17/');
    expect(pageOf('/search/')).toBe('/search/');
  });
});
