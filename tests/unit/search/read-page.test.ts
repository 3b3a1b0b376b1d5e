import { describe, expect, it } from 'vitest';
import { readPage } from '#search/build/read-page.ts';

const page = (body: string) =>
  `<!doctype html><html><head><title>عنوان النافذة</title></head><body><header>رأس الموقع</header>
  <main data-search-body>${body}</main><footer>ذيل الموقع</footer></body></html>`;
const read = (body: string) => {
  const document = readPage(page(body), '/p/');
  if (!document) throw new Error('The page was not read.');
  return document;
};
const textOf = (body: string) => read(`<h1>ع</h1>${body}`).text.replace(/^ع\. ?/, '');

describe('a page', () => {
  it('without a part for the search is not read', () => {
    expect(readPage('<main><h1>عنوان</h1><p>نص</p></main>', '/p/')).toBeUndefined();
  });

  it('without a heading is not read', () => {
    expect(readPage(page('<p>نص</p>'), '/p/')).toBeUndefined();
    expect(readPage('', '/p/')).toBeUndefined();
  });

  it('gives its address, its heading and the text of its part for the search', () => {
    expect(read('<h1> قانون\n  <span>العمل</span> </h1><p>نص القانون</p>')).toEqual({
      url: '/p/',
      title: 'قانون العمل',
      terms: [],
      text: 'قانون العمل. نص القانون.',
      sections: [],
      filters: {},
    });
  });

  it('tells of itself what stands in its attribute', () => {
    const facts = {
      name: 'قانون العمل',
      collection: 'decrees',
      topic: ['عمل', 'أجور'],
      date: '2010-04-12',
      number: '17',
      status: 'معلّقة',
      terms: ['قانون «العمل» & الأجور'],
    };
    const json = JSON.stringify(facts).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    expect(read(`<h1>ع</h1><div hidden data-search="${json}"></div>`)).toMatchObject({
      filters: { collection: ['decrees'], topic: ['عمل', 'أجور'] },
      name: 'قانون العمل',
      status: 'معلّقة',
      date: '2010-04-12',
      number: '17',
      terms: ['قانون «العمل» & الأجور'],
      text: 'ع.',
    });
  });
});

it('a page that only its number finds says so', () => {
  const { onlyByNumber, filters } = read(
    '<h1>ع</h1><div hidden data-search="{&quot;onlyByNumber&quot;:true}"></div>',
  );
  expect(onlyByNumber).toBe(true);
  expect(filters).toEqual({});
});

describe('the text', () => {
  it.each([
    '<nav>تنقل</nav>',
    '<form><label>حقل</label></form>',
    '<button>زر</button>',
    '<script>var a = "نص";</script>',
    '<style>p { color: red }</style>',
    '<svg><title>رسم</title></svg>',
    '<template><p>قالب</p></template>',
    '<noscript>بلا برمجة</noscript>',
    '<select><option>خيار</option></select>',
    '<p hidden>خفي</p>',
    '<p hidden="until-found">خفي</p>',
    '<div data-search-ignore><p>مهمل <b>كله</b></p></div>',
    '<!-- تعليق -->',
  ])('leaves out %s', (part) => {
    expect(textOf(`<p>قبل</p>${part}<p>بعد</p>`)).toBe('قبل. بعد.');
  });

  it.each([
    ['<p>فقرة</p><p>فقرة</p>', 'فقرة. فقرة.'],
    ['<ul><li>بند</li><li>بند؛</li><li>بند</li></ul>', 'بند. بند؛ بند.'],
    ['<h2>سؤال؟</h2><p>جواب!</p><p>تتمة:</p><p>شرح…</p>', 'سؤال؟ جواب! تتمة: شرح…'],
    ['<table><tr><th>رسم</th><td>100</td></tr></table>', 'رسم: 100.'],
    ['سطر<br>سطر', 'سطر. سطر.'],
    ['<div><div><p>عميق</p></div></div>', 'عميق.'],
    ['<p></p><div> </div><p>وحيد</p>', 'وحيد.'],
  ])('makes a sentence of each block: %s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it.each([
    ['<p>ق<b>ان</b>ون</p>', 'قانون.'],
    ['<p>قانون <a href="/x/">العمل</a>، رقم <bdi>17</bdi></p>', 'قانون العمل، رقم 17.'],
    [
      '<p>هو <q>قول</q> و<del>حذف</del><ins>زيادة</ins> <cite>مصدر</cite></p>',
      'هو قول وحذفزيادة مصدر.',
    ],
    ['<p>كلمة<wbr>طويلة</p>', 'كلمةطويلة.'],
    ['<p>نص\n   بين  \t أسطر</p>', 'نص بين أسطر.'],
  ])('runs on inside a block: %s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('shows signs for entities', () => {
    expect(textOf('<p>قانون&nbsp;&laquo;العمل&raquo; &lt;1&gt; &amp; &#1602;</p>')).toBe(
      'قانون «العمل» <1> & ق.',
    );
  });
});

describe('the sections', () => {
  const act = read(`<h1>قانون</h1><p>ديباجة</p>
    <h2 id="chapter">الفصل الأول</h2>
    <h3 id="art-1">المادة <bdi>1</bdi></h3><p>نص الأولى</p>
    <section><h3 id="art-12-bis">المادة 12\n مكرر</h3><p>نص المكررة</p></section>`);

  it('are the articles of an act, in their order', () => {
    expect(act.sections?.map(({ id, title }) => [id, title])).toEqual([
      ['art-1', 'المادة 1'],
      ['art-12-bis', 'المادة 12 مكرر'],
    ]);
  });

  it('begin in the text where they say', () => {
    expect(act.sections?.map(({ at }) => act.text.slice(at, at + 10))).toEqual([
      'المادة 1: ',
      'المادة 12 ',
    ]);
  });

  it('are none of what is not looked in', () => {
    expect(read('<h1>ع</h1><nav><a id="art-1">المادة 1</a></nav>').sections).toEqual([]);
  });

  it('begin at the head of a text that has nothing before them', () => {
    const { text, sections = [] } = read('<div id="art-9"><h1>المادة 9</h1></div>');
    expect(text.slice(sections[0]?.at)).toBe('المادة 9.');
  });
});
