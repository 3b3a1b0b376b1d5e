import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readEntry } from '#data/read-entry.ts';
import { decreeSchema } from '#schema/decree.ts';
import { folderWith, importFiles } from './import-files.ts';

const text = 'القانون رقم 6 لعام 2031 قانون الحدائق\n\nالمادة 1- تُنشأ في كل بلدة حديقة.\n';

/** Bytes of Windows-1256: its Arabic letters by their place in the code page. */
function toWindows1256(words: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return Uint8Array.from([...words].map((letter) => codes.get(letter) ?? 63));
}

describe('encodings', () => {
  it.each([
    ['UTF-8 with a byte-order mark', new TextEncoder().encode(`\ufeff${text}`), []],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), ['read as utf-16le']],
    ['Windows-1256', toWindows1256(text), ['read as windows-1256']],
    ['line ends of Windows', new TextEncoder().encode(text.replaceAll('\n', '\r\n')), []],
  ])('%s is read', (_, bytes, warnings) => {
    const { outcomes, read } = importFiles({ 'a.txt': bytes });
    expect(outcomes).toMatchObject([{ result: 'written', path: 'decrees/2031/law-2031-6.md' }]);
    expect(outcomes[0]?.understood?.warnings).toEqual(warnings);
    expect(read(outcomes[0]?.path)).toContain('حديقة.');
    expect(read(outcomes[0]?.path)).not.toMatch(/\r|\ufeff/);
  });
});

describe('what cannot be read is listed, and nothing else suffers', () => {
  const good = { 'good.txt': text };
  const bad: [name: string, bytes: string | Uint8Array, reason: RegExp][] = [
    ['a.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 1, 0x80]), /not UTF-8|NUL/],
    ['a.md', 'نص\0نص', /NUL bytes/],
    ['a.txt', '', /empty/],
    ['a.md', ' \n\n', /empty/],
    ['a.pdf', '%PDF-1.7', /no reader for this kind of file/],
    ['a.md', '---js\nmodule.exports = {}\n---\nنص', /could be code/],
    ['a.md', '---\ntitle: نص\nنص', /does not close/],
    ['a.xml', '<akomaNtoso><act></akomaNtoso>', /not well-formed XML/],
    ['a.xml', '<akomaNtoso><act>', /not well-formed XML/],
    ['a.xml', '<html/>', /its root is <html>/],
    ['a.json', '{"title": ', /not JSON/],
    ['a.json', '[1, "نص"]', /not an object with named fields/],
    ['a.json', '{"x": {"y": 1}}', /no list of acts/],
    ['a.jsonl', '{"title": \n', /not JSON/],
    ['a.csv', 'title,type\n', /no rows/],
    ['a.csv', 'title,type\n"نص,قانون\n', /./],
  ];

  it.each(bad)('%s: %s', (name, bytes, reason) => {
    const { outcomes } = importFiles({ ...good, [name]: bytes });
    const [listed] = outcomes.filter(({ source }) => source.startsWith(name));
    expect(listed?.result).toMatch(/unreadable|refused/);
    expect(listed?.reason).toMatch(reason);
    expect(outcomes.find(({ source }) => source === 'good.txt')?.result).toBe('written');
  });
});

it('entities that grow are not expanded', () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const inner = level ? `&x${level - 1};`.repeat(10) : 'نص';
    return `<!ENTITY x${level} "${inner}">`;
  });
  const xml = `<?xml version="1.0"?><!DOCTYPE akomaNtoso [${levels.join('')}]><akomaNtoso>&x11;</akomaNtoso>`;
  const { outcomes } = importFiles({ 'a.xml': xml });
  expect(outcomes[0]).toMatchObject({ result: 'unreadable' });
  expect(outcomes[0]?.reason).toContain('document type declaration');
});

it('entities of files are not read', () => {
  const secret = join(folderWith({ secret: 'سر' }), 'secret');
  const xml = `<!DOCTYPE a [<!ENTITY x SYSTEM "file://${secret}">]><akomaNtoso>&x;</akomaNtoso>`;
  expect(importFiles({ 'a.xml': xml }).outcomes[0]?.result).toBe('unreadable');
});

it('elements of any depth are read', () => {
  const deep = `${'<div>'.repeat(20_000)}نص عميق.${'</div>'.repeat(20_000)}`;
  const { outcomes, read } = importFiles({
    'a.html': `<h1>القانون رقم 6 لعام 2031 حدائق</h1>${deep}`,
  });
  expect(read(outcomes[0]?.path)).toContain('نص عميق.');
});

it('a line of a megabyte is read in linear time', () => {
  const start = performance.now();
  const { outcomes } = importFiles({ 'a.txt': `${text}\nالمادة 2- ${'كلمة و'.repeat(170_000)}` });
  expect(outcomes[0]?.result).toBe('written');
  expect(performance.now() - start).toBeLessThan(15_000);
});

it('front matter that is no YAML is read line by line', () => {
  const { outcomes } = importFiles({
    'a.md': '---\ntitle: "قانون "الحدائق" العامة"\nnumber: 6\nyear: 2031\n---\nنص.',
  });
  expect(outcomes[0]).toMatchObject({ result: 'written', path: 'decrees/2031/law-2031-6.md' });
  expect(outcomes[0]?.understood?.warnings).toEqual([
    'its front matter is not valid YAML: read line by line',
  ]);
});

it('nothing that runs in a browser comes through', () => {
  const attack = `قانون رقم 6 لعام 2031 حدائق

<script>alert(1)</script> <img src=x onerror=alert(1)> [نص](javascript:alert(1)) [نص][x] [حسن](https://x.sy/a)

[x]: javascript:alert(1)
`;
  const { outcomes, read } = importFiles({ 'a.md': attack, 'b.txt': attack.replaceAll('6', '7') });
  for (const { path } of outcomes) {
    const entry = read(path);
    expect(entry).not.toMatch(/<[a-z/]/i);
    expect(entry).not.toMatch(/(?<!\\)\]\(javascript/);
    expect(entry).not.toMatch(/^\[x\]:/m);
  }
  expect(read(outcomes[0]?.path)).toContain('[حسن](https://x.sy/a)');
});

test('what is written is an entry that the portal reads', () => {
  const { outcomes, read } = importFiles({
    'a.txt': text,
    'b.csv': 'type,number,year,title\nقانون,017,2031,"عنوان: فيه ""اقتباس"" # و- شرطة"\n',
  });
  for (const { path } of outcomes) {
    const entry = readEntry(new TextEncoder().encode(read(path)), 'md', decreeSchema);
    expect(Array.isArray(entry) ? entry : []).toEqual([]);
  }
  expect(outcomes.map(({ path }) => path)).toEqual([
    'decrees/2031/law-2031-6.md',
    'decrees/2031/law-2031-017.md',
  ]);
});

test('a file that goes away while the folder is read is listed', () => {
  const from = folderWith({ 'a.txt': text, 'b.txt': text });
  const { outcomes } = importFiles(
    {},
    { from, onFile: (name) => name === 'a.txt' && writeFileSync(join(from, 'b.txt'), '') },
  );
  expect(outcomes.map(({ result }) => result)).toEqual(['written', 'unreadable']);
});
