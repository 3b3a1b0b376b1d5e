import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LexiconEntry } from '#domain/lexicon.ts';
import { entryFile, openIndex } from '#search/browser/reader.ts';
import { readPlaces } from '#search/browser/places.ts';
import type { SearchDocument } from '#search/build/document.ts';
import { actKey, keyOf } from '#search/key.ts';
import { writtenIndex, type WrittenIndex } from '../../fixtures/written-index.ts';

const law: SearchDocument = {
  url: '/law/',
  title: 'قانون العمل',
  text: 'قانون العمل. المادة 1. ينظم هذا القانون علاقات العمل في القطاع الخاص.',
  terms: ['قانون الشغل'],
  sections: [{ id: 'art-1', title: 'المادة 1', at: 12 }],
  filters: {
    collection: ['decrees'],
    type: ['law'],
    year: ['2010'],
    topic: ['عمل', 'أجور "خاصة" & <عامة>'],
  },
  date: '2010-04-12',
  number: '17',
};
const service: SearchDocument = {
  url: '/service/',
  title: 'تجديد جواز السفر',
  text: 'تجديد جواز السفر. قدّم الطلب مع الصور <3> & الرسم "كاملاً".',
  filters: { collection: ['services'] },
  date: '2023-01-02',
};
const twin: SearchDocument = { url: '/twin/', title: law.title, text: law.text, date: '1999' };
const undated: SearchDocument = { url: '/undated/', title: 'صفحة بلا تاريخ', text: '' };
const named: SearchDocument = {
  url: '/named/',
  title: 'القانون رقم 172 لعام 1956',
  text: '',
  filters: { collection: ['decrees'], type: ['law'], year: ['1956'] },
  number: '172',
  onlyByNumber: true,
};
/** In the order of the index: those without a year by address, then by year. */
const documents = [service, twin, undated, law];
const lexicon: LexiconEntry[] = [
  { term: 'جواز سفر', forms: ['باسبور', 'بسبور'], direction: 'to-term' },
];

let index: WrittenIndex;
let again: WrittenIndex;
beforeAll(async () => {
  index = await writtenIndex(documents, lexicon);
  again = await writtenIndex(documents, lexicon);
});
afterAll(() => Promise.all([index, again].map((written) => written.remove())));

const pagesWith = async (key: string) => {
  const words = await index.reader.findWords(key);
  return words.flatMap(({ postings }) => postings.map(({ page }) => page)).sort();
};
/** Each file of a folder and what it holds, as a hash. */
const contents = async (folder: string) => {
  const files: Record<string, string> = {};
  for await (const file of glob('**/*.*', { cwd: folder }))
    files[file] = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
  return files;
};

describe('an index that was written', () => {
  it('gives back what readers see of each page, in the order of the index', async () => {
    const fragments = await Promise.all(documents.map((_, page) => index.reader.fragment(page)));
    expect(fragments[3]).toEqual({
      url: '/law/',
      title: law.title,
      text: law.text,
      sections: law.sections,
      collection: 'decrees',
      type: 'law',
      year: '2010',
    });
    expect(fragments.map(({ url, title, text }) => ({ url, title, text }))).toEqual(
      documents.map(({ url, title, text }) => ({ url, title, text })),
    );
  });

  it('finds words by their base, whatever was attached to them', async () => {
    expect(await pagesWith(keyOf('قانون'))).toEqual([1, 3]);
    expect(await pagesWith(keyOf('سفر'))).toEqual([0]);
    expect(await pagesWith(keyOf('شغل'))).toEqual([3]);
    expect(await pagesWith('زنجبيل')).toEqual([]);
  });

  it('keeps words by field and place', async () => {
    const [word] = await index.reader.findWords(keyOf('قانون'));
    const fields: string[] = [];
    readPlaces(word?.postings[1]?.places ?? [], (_, field) => fields.push(field));
    expect(fields.sort()).toEqual(['terms', 'text', 'text', 'title']);
  });

  it('keeps the distance of words across one that is not indexed', async () => {
    const placeOf = async (base: string) => {
      const [word] = await index.reader.findWords(keyOf(base));
      const places: number[] = [];
      readPlaces(word?.postings.at(0)?.places ?? [], (at, field) => {
        if (field === 'text') places.push(at);
      });
      return places.at(-1) ?? NaN;
    };
    expect((await placeOf('قطاع')) - (await placeOf('عمل'))).toBe(2);
  });

  it('finds an act by its number, year and type', async () => {
    expect(await pagesWith(actKey('17', 2010, 'law'))).toEqual([3]);
    expect(await pagesWith(actKey('17'))).toEqual([3]);
    expect(await pagesWith('17')).toEqual([3]);
    expect(await pagesWith('2010')).toEqual([3]);
    expect(await pagesWith(actKey('17', 2011))).toEqual([]);
  });

  it('finds an act of which nothing else is known by its number alone', async () => {
    const { reader, remove } = await writtenIndex([law, named]);
    const pagesOf = async (key: string) =>
      (await reader.findWords(key)).flatMap(({ postings }) => postings.map(({ page }) => page));
    expect(await pagesOf(actKey('172', 1956, 'law'))).toEqual([0]);
    expect(await pagesOf('1956')).toEqual([0]);
    expect(await pagesOf(keyOf('قانون'))).toEqual([1]);
    expect((await reader.fragment(0)).title).toBe(named.title);
    await remove();
  });

  it('gives the pages of each value of a filter, whatever signs it has', async () => {
    expect(await index.reader.filter('collection')).toEqual(
      new Map([
        ['decrees', new Set([3])],
        ['services', new Set([0])],
      ]),
    );
    expect([...(await index.reader.filter('topic')).keys()].sort()).toEqual(
      ['أجور "خاصة" & <عامة>', 'عمل'].sort(),
    );
    expect(await index.reader.filter('governorate')).toEqual(new Map());
  });

  it('knows the pages with a date from the oldest to the newest', async () => {
    expect(await index.reader.byDate()).toEqual([1, 3, 0]);
  });

  it('knows how many telling words a title has', () => {
    expect(index.reader.meta.pages.map(({ titleWords }) => titleWords)).toEqual([3, 2, 3, 2]);
  });

  it('knows of which pages readers are likelier to be after', () => {
    expect(index.reader.meta.pages.map(({ prior }) => prior)).toEqual([1.03, 1, 1, 1]);
  });

  it('has the lexicon and the words against slips', async () => {
    expect(index.reader.lexicon).toEqual([['to-term', 'جواز سفر', 'باسبور', 'بسبور']]);
    expect(await index.reader.words()).toEqual(
      expect.arrayContaining([
        { base: 'قانون', spelling: 'قانون' },
        { base: 'سفر', spelling: 'سفر' },
        { base: 'علاقات', spelling: 'علاقات' },
        { base: 'ماده', spelling: 'مادة' },
      ]),
    );
  });

  it('has no page but those given', async () => {
    await expect(index.reader.fragment(documents.length)).rejects.toThrow();
    await expect(index.reader.fragment(-1)).rejects.toThrow();
  });
});

describe('writing', () => {
  it('the same documents again gives the same files, byte for byte', async () => {
    expect(await contents(again.folder)).toEqual(await contents(index.folder));
  });

  it('leaves nothing of what was in the folder', async () => {
    await writeFile(join(again.folder, 'old.pf_index'), 'old');
    await again.write(documents, lexicon);
    expect(await contents(again.folder)).toEqual(await contents(index.folder));
  });

  it('a text with another letter renames its fragment alone', async () => {
    const changed = documents.map((document) =>
      document === service ? { ...document, text: `${document.text}!` } : document,
    );
    await again.write(changed, lexicon);
    const { meta } = await openIndex(again.readFile);
    const names = (pages: typeof meta.pages) => pages.map(({ fragment }) => fragment);
    const before = names(index.reader.meta.pages);
    expect(names(meta.pages).map((name, page) => name === before[page])).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('a file that is missing', () => {
  it.each([entryFile, 'pf_meta', 'lexicon'])('fails the opening: %s', async (missing) => {
    const opened = openIndex((path) =>
      path.includes(missing) ? Promise.reject(new Error('offline')) : index.readFile(path),
    );
    await expect(opened).rejects.toThrow('offline');
  });

  it('rejects what needs it, and is tried again', async () => {
    let isOnline = true;
    const asked: string[] = [];
    const reader = await openIndex((path) => {
      asked.push(path);
      return isOnline ? index.readFile(path) : Promise.reject(new Error('offline'));
    });
    isOnline = false;
    await expect(reader.findWords(keyOf('قانون'))).rejects.toThrow('offline');
    await expect(reader.fragment(0)).rejects.toThrow('offline');
    await expect(reader.filter('collection')).rejects.toThrow('offline');
    await expect(reader.words()).rejects.toThrow('offline');
    isOnline = true;
    expect(await reader.findWords(keyOf('قانون'))).toHaveLength(1);
    expect((await reader.fragment(0)).url).toBe('/service/');
    expect((await reader.filter('collection')).size).toBe(2);
    expect(await reader.words()).toContainEqual({ base: 'قانون', spelling: 'قانون' });

    const read = asked.length;
    await reader.findWords(keyOf('قانون'));
    await reader.fragment(0);
    await reader.filter('collection');
    await reader.words();
    expect(asked, 'what was read once is kept').toHaveLength(read);
  });

  it.each(['nothing', 'half a file', 'another file'])('rejects like %s', async (kind) => {
    const reader = await openIndex(async (path) => {
      const bytes = await index.readFile(path);
      if (!path.startsWith('index/')) return bytes;
      if (kind === 'nothing') return new Uint8Array();
      return kind === 'half a file' ? bytes.subarray(0, bytes.length / 2) : Buffer.from('<html>');
    });
    await expect(reader.findWords(keyOf('قانون'))).rejects.toThrow();
  });
});
