import { XmlDocument } from 'libxml2-wasm';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '#exports/atom.ts';
import { keepXml } from '#exports/xml.ts';
import { hostileTexts } from '../../fixtures/act-source.ts';

const site = {
  name: 'بوابة',
  asOf: '2026-03',
  licence: { text: 'المشاع الإبداعي', id: 'CC-BY-4.0', href: '/', linkLabel: 'الرخصة' },
};
const home = new URL('https://example.sy/portal/');
const items = [
  {
    title: 'القانون رقم 4 لعام 2009',
    url: '/decrees/law/2009/4/',
    updated: '2009-02-14',
    summary: 'ما <لا> يُعرف & ما يُعرف',
  },
  { title: 'أسماء < 3 & أكثر', url: '/decrees/decree/2025/16/' },
];

async function read(feed: Response) {
  return parse(await feed.text(), { comment: true });
}

describe('a feed', () => {
  it('names itself, its page and its author', async () => {
    const root = await read(
      atomFeed({ title: 'القوانين & غيرها', url: '/decrees/', site, home, items }),
    );
    expect(root.querySelector('feed > title')?.text).toBe('القوانين & غيرها — بوابة');
    expect(root.querySelector('feed > id')?.text).toBe('https://example.sy/portal/decrees/');
    expect(root.querySelector('feed > link[rel=self]')?.getAttribute('href')).toBe(
      'https://example.sy/portal/decrees/feed.xml',
    );
    expect(root.querySelector('feed > author > name')?.text).toBe('بوابة');
  });

  it('is served as Atom', () => {
    const { headers } = atomFeed({ title: 'القوانين', url: '/decrees/', site, home, items });
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  });

  it('keeps its items in order, with absolute addresses', async () => {
    const root = await read(atomFeed({ title: 'القوانين', url: '/decrees/', site, home, items }));
    const ids = root.querySelectorAll('entry > id').map(({ text }) => text);
    expect(ids).toEqual([
      'https://example.sy/portal/decrees/law/2009/4/',
      'https://example.sy/portal/decrees/decree/2025/16/',
    ]);
  });

  it('dates an item by what is known of it, else by the information of the site', async () => {
    const root = await read(atomFeed({ title: 'القوانين', url: '/decrees/', site, home, items }));
    expect(root.querySelectorAll('entry > updated').map(({ text }) => text)).toEqual([
      '2009-02-14T00:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
    ]);
    expect(root.querySelector('feed > updated')?.text).toBe('2026-03-01T00:00:00.000Z');
  });

  it('says plain text as HTML would', async () => {
    const xml = await atomFeed({ title: 'القوانين', url: '/decrees/', site, home, items }).text();
    expect(xml).toContain('<![CDATA[أسماء &lt; 3 &amp; أكثر]]>');
    expect(xml).toContain('<![CDATA[ما &lt;لا&gt; يُعرف &amp; ما يُعرف]]>');
  });

  it('says how far to trust each item, in terms that the page of the data explains', async () => {
    const standing = { verification: 'sourced', sourceGrade: 'press' } as const;
    const [item] = items.map((item) => ({ ...item, standing }));
    const root = await read(
      atomFeed({ title: 'القوانين', url: '/decrees/', site, home, items: item ? [item] : [] }),
    );
    const categories = root.querySelectorAll('entry > category');
    expect(categories.map(({ attributes }) => attributes)).toEqual([
      {
        term: 'sourced',
        label: 'موثّق بمصدر',
        scheme: 'https://example.sy/portal/data/#verification',
      },
      {
        term: 'press',
        label: 'صحافة أو موقع قانوني',
        scheme: 'https://example.sy/portal/data/#sourceGrade',
      },
    ]);
  });

  it.each(hostileTexts.entries().toArray())(
    'is XML that says text %i as it is',
    async (_, text) => {
      const written = { title: text, url: '/decrees/law/2009/4/', summary: text };
      const feed = atomFeed({ title: text, url: '/decrees/', site, home, items: [written] });
      const document = XmlDocument.fromString(await feed.text());
      const [title, summary] = ['title', 'summary'].map(
        (name) =>
          document.get(`//a:entry/a:${name}`, { a: 'http://www.w3.org/2005/Atom' })?.content,
      );
      // The reader of the feed reads them as HTML once more.
      for (const html of [title, summary])
        expect(normalized(parse(html ?? '').text)).toBe(normalized(keepXml(text)));
    },
  );

  it('may be empty', async () => {
    const root = await read(
      atomFeed({ title: 'القوانين', url: '/decrees/', site, home, items: [] }),
    );
    expect(root.querySelectorAll('entry')).toEqual([]);
    expect(root.querySelector('feed > updated')?.text).toBe('2026-03-01T00:00:00.000Z');
  });
});

const normalized = (text: string) => text.replace(/\s+/g, ' ').trim();
