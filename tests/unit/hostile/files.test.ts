import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUpload } from '#data/attachments.ts';
import { fingerprintOf, checkBody } from '#data/check-body.ts';
import { checkUploads } from '#data/check-uploads.ts';
import { readContent } from '#data/read-content.ts';
import { isEntryId } from '#schema/field.ts';
import { gzipSync } from 'node:zlib';
import { contentWith } from '../../fixtures/content-with.ts';
import { png } from '../../fixtures/uploads.ts';
import { front, wordsOf } from './corpus/row.ts';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const laughs = `<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`;

const uploads: [expected: string, name: string, content: string | Uint8Array][] = [
  ['uploadPixels', 'bomb.png', png(100_000, 100_000)],
  ['uploadPixels', 'long.png', png(20_000, 1)],
  ['uploadPixels', 'area.png', png(9000, 9000)],
  ['uploadPixels', 'empty.png', new Uint8Array()],
  ['uploadPixels', 'page.jpg', '<script>alert(1)</script>'],
  ['uploadSize', 'huge.svg', new Uint8Array(600 * 1024)],
  ['uploadSize', 'huge.pdf', new Uint8Array(21 * 2 ** 20)],
  ['uploadKind', 'bomb.pdf.gz', gzipSync(new Uint8Array(50 * 2 ** 20))],
  ['uploadKind', 'page.html', '<script>alert(1)</script>'],
  ['uploadKind', 'page.xhtml', '<script>alert(1)</script>'],
  ['uploadKind', 'script.js', 'alert(1)'],
  ['uploadKind', 'drawing.svgz', gzipSync(svg(''))],
  ['uploadKind', 'program.exe', 'MZ'],
  ['uploadKind', 'nothing', 'x'],
  ['uploadKind', 'constructor', 'x'],
  ['activeDrawing', 'laughs.svg', laughs],
  ['activeDrawing', 'script.svg', svg('<script>alert(1)</script>')],
  ['activeDrawing', 'prefixed.svg', svg('<svg:script>alert(1)</svg:script>')],
  ['activeDrawing', 'handler.svg', svg('<g onclick="alert(1)"/>')],
  ['activeDrawing', 'link.svg', svg('<a href="javascript:alert(1)"/>')],
  ['activeDrawing', 'page.svg', svg('<foreignObject><iframe/></foreignObject>')],
  ['activeDrawing', 'animated.svg', svg('<set attributeName="href" to="javascript:alert(1)"/>')],
  ['activeDrawing', 'elsewhere.svg', svg('<image href="https://evil.example/x.png"/>')],
  ['activeDrawing', 'styled.svg', svg('<style>@import "//evil.example"</style>')],
  ['activeDrawing', 'data.svg', svg('<use href="data:image/svg+xml,x#x"/>')],
  ['uploadName', 'a b.pdf', 'x'],
  ['uploadName', '%2e%2e%2fx.pdf', 'x'],
  ['uploadName', 'a\\b.pdf', 'x'],
  ['uploadName', 'فاتورة.pdf', 'x'],
  ['uploadName', 'law\u202Efdp.pdf', 'x'],
  ['uploadName', '-rf.pdf', 'x'],
  ['uploadName', `${'a'.repeat(200)}.pdf`, 'x'],
];

describe('a file beside the entries', () => {
  it.each(uploads)('is refused (%s): %s', async (expected, name, content) => {
    const folder = contentWith({ [`uploads/${name}`]: content });
    const problems = await checkUploads(folder);
    rmSync(folder, { recursive: true });
    expect(problems.map(({ message }) => message).join()).toMatch(wordsOf(expected));
  });

  it('is taken where it is plain', async () => {
    const files = {
      'uploads/2009/a.pdf': '%PDF-1.7',
      'uploads/b.png': png(800, 600),
      'uploads/c.svg': svg('<use href="#a"/>'),
    };
    expect(await checkUploads(contentWith(files))).toEqual([]);
  });
});

describe('a link in the content', () => {
  const outside = path.resolve('package.json');

  it.each(['services/linked.md', 'site.yaml', 'uploads/linked.pdf'])(
    'is refused: %s',
    async (file) => {
      const folder = contentWith({});
      const place = path.join(folder, file);
      mkdirSync(path.dirname(place), { recursive: true });
      rmSync(place, { force: true });
      symlinkSync(outside, place);
      await expect(readContent(folder)).rejects.toThrow(wordsOf('linkedFile'));
      expect(findUpload(folder, '/uploads/linked.pdf')).toBeUndefined();
    },
  );

  it.each(['services', 'services/more'])('is refused as a folder: %s', async (name) => {
    const folder = contentWith({});
    rmSync(path.join(folder, name), { recursive: true, force: true });
    symlinkSync(path.resolve('content/services'), path.join(folder, name));
    await expect(readContent(folder)).rejects.toThrow(wordsOf('unexpectedFile'));
  });
});

describe('the name of an entry', () => {
  const names = [
    '..',
    '...',
    'a..b',
    '.htaccess',
    '%2e%2e',
    'a%00',
    'a b',
    'A',
    'a_b',
    '-a',
    'a-',
    'a--b',
    'con',
    'nul',
    'com1',
    'lpt9',
    'prn',
    'aux',
    'constructor',
    'prototype',
    '__proto__',
    'خدمة',
    '\u0430bc',
    'a\u202Eb',
    '٣',
    'a\\b',
    'a/b',
    'C:',
    'a:b',
    'a?b',
    'a#b',
    '~',
    '',
    'a'.repeat(151),
  ];

  it.each(names)('is not %j', (name) => expect(isEntryId(name)).toBe(false));

  it('is refused in its file', async () => {
    for (const name of ['con', 'constructor', 'a b', '%2e%2e', 'خدمة', 'a\\b'])
      await expect(readContent(contentWith({ [`pages/${name}.md`]: front() }))).rejects.toThrow(
        wordsOf('badFileName'),
      );
  });
});

describe('code in a topic', () => {
  const body = 'نص {1 + 1}';

  it('is taken where a developer has reviewed the very body', () => {
    expect(checkBody(body, 'mdx', new Set([fingerprintOf(body)]))).toEqual([]);
    expect(checkBody(`${body} {2}`, 'mdx', new Set([fingerprintOf(body)]))).toHaveLength(2);
  });

  it('is refused with its line in the file', async () => {
    const folder = contentWith({ 'topics/new-one.mdx': `${front()}\nنص\n\nثم {1 + 1}\n` });
    await expect(readContent(folder)).rejects.toThrow(
      /topics\/new-one\.mdx\n {2}السطر 9:\n {4}في المتن شيفرة/,
    );
  });
});

it('what looks wrong and is legal is said in the log of a build', async () => {
  const body = 'السoرية\u200B [أ](https://xn--mgbx4cd0ab.example/)';
  const { warnings } = await readContent(
    contentWith({ 'pages/new-one.md': `${front()}\n${body}\n` }),
  );
  expect(warnings.map(({ file, line }) => `${file} ${line}`)).toEqual(
    Array.from({ length: 3 }, () => 'pages/new-one.md 7'),
  );
  expect(warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining('U+200B'),
    expect.stringContaining('السoرية'),
    expect.stringContaining('xn--'),
  ]);
});
