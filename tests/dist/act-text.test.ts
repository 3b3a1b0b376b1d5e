/** Builds acts with texts, of a country that does not exist: their articles, links and citations. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentWith } from '../fixtures/content-with.ts';

const longArticles = 200;
const longBody = Array.from({ length: longArticles }, (_, index) => {
  const division = index % 25 === 0 ? `## الباب ${index / 25 + 1}: أحكام القسم\n\n` : '';
  return `${division}### المادة ${index + 1}\n\n${sentence(index)}\n\n${sentence(index + 977)}\n`;
}).join('\n');

const content = contentWith({
  'decrees/2010/law-2010-5.md': act(
    {
      number: 5,
      year: 2010,
      title: 'قانون الأسواق',
      extra: 'summary: صدر بعد القانون رقم 4 لعام 2009.',
    },
    `بناء على أحكام القانون رقم 4 لعام 2009،

## الباب الأول: تعاريف

### المادة 1

يُقصد بالسوق ما عرّفته المادة 3 من القانون رقم 7 لعام 2011.

### المادة 2

تُعفى الأسواق من الرسم.

[القانون رقم 4 لعام 2009](/services/) و\`القانون رقم 4 لعام 2009\` باقيان.

## الباب الثاني: أحكام ختامية

### المادة 3 مكرر

يعمل بهذا القانون، ولا يخل بالقانون **رقم 4**.
`,
  ),
  'decrees/2011/law-2011-7.md': act(
    { number: 7, year: 2011, title: 'تنظيم الأسواق' },
    `## المادة 1

تعدل المادة 2 من القانون رقم 5 لعام 2010.

## المادة 3

يلغى المرسوم رقم 88 لعام 1999، ويراعى المرسوم رقم 66 لعام 1998 والقانون رقم 31 لعام 2006.
`,
  ),
  'decrees/2012/law-2012-2.md': act(
    {
      number: 2,
      year: 2012,
      title: 'تعديل قانون الأسواق',
      extra:
        'relations:\n  - kind: amends\n    target: law-2010-5\n    articles: ["2"]\nrejected: [law-2006-31]',
    },
    `## المادة 1

تعدل المادة 2 من القانون رقم 5 لعام 2010، ولا صلة له بالقانون رقم 31 لعام 2006.
`,
  ),
  'decrees/2013/law-2013-1.md': act({ number: 1, year: 2013, title: 'القانون المدني' }, longBody),
  'services/market-licence.md': `---
title: ترخيص سوق
summary: يمنح وفق المادة 2 من القانون رقم 5 لعام 2010.
status: active
legalBasis:
  - title: قانون الأسواق رقم 5 لعام 2010
  - decree: law-2010-5
    articles: ["1"]
verification: unverified
---

تراجع كذلك القانون رقم 77 لعام 2001.
`,
});
const out = mkdtempSync(join(tmpdir(), 'bawaba-acts-'));

beforeAll(() => {
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    OUT_DIR: out,
    BASE_PATH: '/',
    SITE_URL: 'https://x.sy',
  };
  execFileSync('node', ['tools/astro.ts', 'build'], { env, stdio: 'pipe' });
}, 240_000);

afterAll(() => [content, out].forEach((folder) => rmSync(folder, { recursive: true })));

const read = (path: string) => parse(readFileSync(join(out, path, 'index.html'), 'utf8'));
const json = (path: string) =>
  JSON.parse(readFileSync(join(out, path, 'index.json'), 'utf8')) as {
    data: { related: object[] };
  };
const squeeze = (text = '') => text.replace(/\s+/g, ' ').trim();
const linksIn = (path: string, selector: string) =>
  read(path)
    .querySelectorAll(`${selector} a[href^="/decrees/"]`)
    .map((link) => [squeeze(link.textContent), link.getAttribute('href')]);

describe('the text of an act', () => {
  it('links what it cites, to the article where the archive has it', () => {
    const links = linksIn('decrees/law/2010/5', '#act-text');
    expect(links.slice(0, 2)).toEqual([
      ['القانون رقم 4 لعام 2009', '/decrees/law/2009/4/'],
      ['المادة 3 من القانون رقم 7 لعام 2011', '/decrees/law/2011/7/#art-3'],
    ]);
  });

  it('links an act without its year where the year was said before', () => {
    expect(linksIn('decrees/law/2010/5', '#act-text').at(-1)).toEqual([
      'القانون رقم 4',
      '/decrees/law/2009/4/',
    ]);
  });

  it('leaves links and code alone', () => {
    const html = read('decrees/law/2010/5').querySelector('#act-text')?.innerHTML;
    expect(html).toContain('<a href="/services/">القانون رقم 4 لعام 2009</a>');
    expect(html).toContain('<code>القانون رقم 4 لعام 2009</code>');
  });

  it('links its summary', () => {
    expect(linksIn('decrees/law/2010/5', '#summary')).toHaveLength(1);
  });

  it('has an anchor for every article, which its heading links to', () => {
    const heading = read('decrees/law/2010/5').querySelector('#art-3-bis');
    expect(heading?.tagName).toBe('H4');
    expect(heading?.text).toBe('المادة 3 مكرر');
    expect(heading?.querySelector('a')?.getAttribute('href')).toBe('#art-3-bis');
  });

  it('says under an article which articles of others name it', () => {
    const named = read('decrees/law/2010/5')
      .querySelectorAll('#act-text .article')
      .find((article) => article.querySelector('#art-2'));
    const links = named?.querySelectorAll('.cited a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/decrees/law/2011/7/#art-1', '/decrees/law/2012/2/#art-1']);
    expect(squeeze(named?.querySelector('.cited')?.textContent)).toBe(
      'تذكرها: المادة 1 من القانون رقم 7 لعام 2011، والمادة 1 من القانون رقم 2 لعام 2012.',
    );
  });
});

describe('what is detected in the text', () => {
  const groups = (path: string) =>
    read(path)
      .querySelectorAll('#detected [role=list]')
      .map((list) => squeeze(list.textContent));

  it('stands apart, with the words and the article that say it', () => {
    expect(
      read('decrees/law/2011/7')
        .querySelectorAll('#detected h4')
        .map(({ text }) => text),
    ).toEqual(['ذُكر في', 'يلغي', 'يعدّل', 'يذكر']);
    expect(groups('decrees/law/2011/7')[2]).toBe(
      'القانون رقم 5 لعام 2010: قانون الأسواق «المادة 2 من القانون رقم 5 لعام 2010» في المادة 1',
    );
  });

  it('gives way to what an editor states of the same act', () => {
    const page = read('decrees/law/2012/2');
    expect(page.querySelector('#relations')?.text).toContain('قانون الأسواق');
    expect(page.querySelector('#detected')).toBeNull();
  });

  it('is neither a link nor a relation once an editor has rejected it', () => {
    expect(linksIn('decrees/law/2012/2', '#act-text').map(([, href]) => href)).toEqual([
      '/decrees/law/2010/5/#art-2',
    ]);
    expect(linksIn('decrees/law/2011/7', '#act-text').map(([, href]) => href)).toContain(
      '/decrees/law/2006/31/',
    );
  });

  it('is told from the other end too', () => {
    expect(read('decrees/decree/1999/88').querySelector('#detected')?.text).toContain('ألغاه');
  });

  it('makes a page for an act that is known from citations alone', () => {
    const page = read('decrees/decree/1998/66');
    expect(page.querySelector('h1')?.text).toBe('المرسوم رقم 66 لعام 1998');
    expect(page.querySelector('#detected a[href="/decrees/law/2011/7/#art-3"]')).not.toBeNull();
    const cited = read('decrees/law/2001/77');
    expect(cited.querySelector('main a[href="/services/market-licence/"]')?.text.trim()).toBe(
      'ترخيص سوق',
    );
  });

  it('is in the machine twin, with its origin and its words', () => {
    expect(json('decrees/law/2011/7').data.related).toContainEqual(
      expect.objectContaining({
        kind: 'amends',
        origin: 'auto',
        id: 'law-2010-5',
        articles: ['2'],
        quote: 'المادة 2 من القانون رقم 5 لعام 2010',
      }),
    );
  });
});

describe('a service', () => {
  it('links the acts that its texts cite', () => {
    expect(linksIn('services/market-licence', '#about')).toEqual([
      ['المادة 2 من القانون رقم 5 لعام 2010', '/decrees/law/2010/5/#art-2'],
      ['القانون رقم 77 لعام 2001', '/decrees/law/2001/77/'],
    ]);
  });

  it('says whether the law that it rests on is in force, also where only its name is given', () => {
    const items = read('services/market-licence').querySelectorAll('#legal li');
    expect(items.map((item) => squeeze(item.textContent))).toEqual([
      'قانون الأسواق رقم 5 لعام 2010 نافذ',
      'القانون رقم 5 لعام 2010 ، المادة 1 نافذ',
    ]);
    expect(linksIn('services/market-licence', '#legal').map(([, href]) => href)).toEqual([
      '/decrees/law/2010/5/',
      '/decrees/law/2010/5/#art-1',
    ]);
  });
});

describe('a law of 200 articles', () => {
  const page = () => read('decrees/law/2013/1');

  it('has contents by division, closed until asked for, and a way back to them', () => {
    const contents = page().querySelector('#contents');
    expect(contents?.querySelector('details')?.hasAttribute('open')).toBe(false);
    expect(contents?.querySelectorAll('details details')).toHaveLength(8);
    expect(contents?.querySelectorAll('li a')).toHaveLength(longArticles);
    expect(page().querySelectorAll('#act-text a[href="#contents"]')).toHaveLength(1);
  });

  it('offers the search in its text to those who have JavaScript alone', () => {
    expect(page().querySelector('find-in-text form')?.hasAttribute('hidden')).toBe(true);
    expect(read('decrees/law/2011/7').querySelector('find-in-text')).toBeNull();
  });

  it('weighs at most three times its plain text', () => {
    const html = readFileSync(join(out, 'decrees/law/2013/1/index.html'));
    const plain = longBody.replace(/^#+ /gm, '');
    const weigh = (text: string | Buffer) => brotliCompressSync(text).length;
    expect(weigh(html)).toBeLessThanOrEqual(3 * weigh(plain));
  });
});

it('no link of the small archive leads nowhere', () => {
  const pages = ['law/2010/5', 'law/2011/7', 'law/2012/2', 'decree/1998/66'];
  for (const path of pages)
    for (const link of read(`decrees/${path}`).querySelectorAll('main a[href^="/decrees/"]')) {
      const [target = '', anchor] = (link.getAttribute('href') ?? '').split('#');
      expect(anchor ? read(target).querySelector(`#${anchor}`) : read(target)).not.toBeNull();
    }
});

function act(
  {
    number,
    year,
    title,
    extra = '',
  }: { number: number; year: number; title: string; extra?: string },
  body: string,
): string {
  return `---
type: law
number: '${number}'
year: ${year}
title: ${title}
force: in-force
textState: full
${extra}
verification: unverified
---

${body}`;
}

/** Sentences that repeat words as laws do, no two alike. */
function sentence(seed: number): string {
  const words =
    `على كل من يملك عقاراً في المنطقة أن يقدم طلباً إلى الجهة المختصة خلال ثلاثين يوماً من تاريخ
    التبليغ مرفقاً بالوثائق اللازمة ويجوز للمحكمة بقرار معلل تمديد المدة مرة واحدة إذا ثبت العذر ولا يحتج بالعقد
    تجاه الغير ما لم يسجل وفق أحكام هذا الباب ويعاقب بالغرامة المخالف بعد إنذاره ويكون الالتزام باطلاً عند عدم توافر
    الأهلية ما لم يجزه الولي أو الوصي`.split(/\s+/);
  let state = seed * 7919 + 17;
  return `${Array.from({ length: 24 }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return words[state % words.length];
  }).join(' ')}.`;
}
