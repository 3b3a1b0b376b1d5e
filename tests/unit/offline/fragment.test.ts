import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fragmentOf } from '#domain/searched-fragment.ts';
import { joinPack, readPack } from '#offline/pack.ts';
import { encode } from '#offline/build/encode.ts';
import {
  cacheNames,
  packKey,
  partKey,
  partOf,
  readKept,
  type FilePlace,
} from '#offline/browser/kept.ts';
import { unfoldFragment } from '#search/browser/kept-fragment.ts';
import { readBatch } from '#search/build/read-batch.ts';
import { readPage } from '#search/build/read-page.ts';

const url = '/decrees/law/2004/18/';
const facts = '{&quot;collection&quot;:&quot;decrees&quot;,&quot;year&quot;:[&quot;2004&quot;]}';
const page = (main: string) =>
  `<!doctype html><html><head><title>س</title></head><body><nav>القائمة</nav><main data-search-body data-search="${facts}"><h1>القانون 18</h1>${main}</main><footer>تذييل</footer></body></html>`;

/** The fragment that the build of the index writes. */
function indexed(html: string): string {
  const source = { url, hash: '', read: () => readPage(html, url) };
  return gunzipSync(readBatch([source]).fragments).toString();
}

describe('the fragment of a page, from the page', () => {
  it.each([
    ['blocks', '<p>نص أول</p>\n<p>نص ثانٍ؟</p><div>ثالث <b>سميك</b> <br> رابع</div>'],
    ['articles', '<h3 id="art-1"><a href="#art-1">المادة 1</a></h3><p>أ</p><p id="art-1-a">ب</p>'],
    ['sections', '<section id="art-2"><h4>المادة 2</h4><p>نص</p></section><p>بعدها</p>'],
    [
      'terms',
      '<dl><dt>النوع</dt><dd>قانون</dd></dl><table><tr><th>رقم</th><td>7</td></tr></table>',
    ],
    ['silence', '<p>أ<script>let x = "ب";</script></p><form><p>ت</p></form><p hidden>ث</p>'],
    [
      'what is ignored',
      '<div data-search-ignore><p>أ</p></div><div data-search-ignore="true">ب</div>',
    ],
    ['entities', '<p title="a > b">&lt;أ&gt; &amp; &quot;ب&quot; &#39;ت&#39; &#x62B;</p>'],
    ['pictures', '<p>أ</p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg><img src="a.png"><p>ب</p>'],
  ])('says of %s what the build of the index says', (_, main) => {
    expect(fragmentOf(page(main), url)).toBe(indexed(page(main)));
  });
});

describe('what a device keeps', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('has for each fragment that its pack left out what search makes the one of the page of', async () => {
    const path = 'decrees/law/2004/18/index.html';
    const fragment = 'pagefind/fragment/0123456789.pf_fragment';
    const html = page('<p>نص أول</p>');
    const bytes = [html, path].map((text) => new TextEncoder().encode(text));
    const [one = new Uint8Array(), two = new Uint8Array()] = bytes;
    const plain = joinPack([
      { path, bytes: one },
      { path: fragment, bytes: two },
    ]);
    const edition = { id: 'e', release: 'r', sequence: 1, groups: [] };
    const kept = new Map<string, Response>([[packKey('d'), new Response(gzipSync(encode(plain)))]]);
    for (const { path, start, end } of readPack(plain)) {
      const place: FilePlace = ['d', plain.length, start, end];
      kept.set(partKey('e', partOf(path)), Response.json({ [path]: place }));
    }
    const match = (key: string) => Promise.resolve(kept.get(key)?.clone());
    const open = (name: string) =>
      Promise.resolve(Object.values(cacheNames).includes(name) ? { match } : undefined);
    vi.stubGlobal('caches', { open, match });
    const read = async (name: string) => (await readKept(edition, name)) ?? new Uint8Array();
    const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    expect(textOf(await read(path))).toBe(html);
    expect(textOf(unfoldFragment(await read(fragment), ''))).toBe(indexed(html));
    expect(await readKept(edition, 'pagefind/fragment/none.pf_fragment')).toBeUndefined();
  });
});
