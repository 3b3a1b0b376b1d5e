import { describe, expect, it } from 'vitest';
import { folderWith, importFiles } from './import-files.ts';

/** The same act in every format that is read. */
const fields = { type: 'قانون', number: '٦', year: '2031', title: 'قانون الحدائق العامة' };
const articles = ['تُنشأ في كل بلدة حديقة عامة.', 'يُعفى زوارها من الرسوم.'];

const entry = `---
type: law
number: '6'
year: 2031
title: قانون الحدائق العامة
dates:
  signed:
    g: '2031-02-14'
force: unknown
textState: as-issued
verification: unverified
---

## المادة 1

تُنشأ في كل بلدة حديقة عامة.

## المادة 2

يُعفى زوارها من الرسوم.
`;

const markdown = `---
type: قانون
number: ٦
year: 2031
title: قانون الحدائق العامة
date: 14/2/2031
---

# قانون الحدائق العامة

**المادة 1 –** ${articles[0]}

### المادة 2:

${articles[1]}
`;

const html = `<!doctype html><html><head><title>موقع</title><meta name="DC.date" content="2031-02-14">
<meta name="number" content="6"><meta name="type" content="قانون"><script>alert('نص')</script></head>
<body><nav>الصفحة الرئيسة</nav><main><h1>قانون الحدائق العامة</h1>
<p><strong>المادة 1</strong></p><p>تُنشأ في كل <em>بلدة</em> حديقة عامة.
<h4>المادة 2</h4><div>يُعفى زوارها من الرسوم.</div></main></body></html>`;

const akomaNtoso = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="law"><meta>
<identification source="#x"><FRBRWork><FRBRdate date="2031-02-14" name="Generation"/><FRBRnumber value="6"/>
<FRBRsubtype value="قانون"/></FRBRWork></identification></meta>
<preface><p><docTitle>قانون الحدائق العامة</docTitle></p></preface>
<body><article eId="art_1"><num>المادة 1</num><content><p>تُنشأ في كل بلدة <term refersTo="#g">حديقة</term> عامة.</p></content></article>
<article eId="art_2"><num>المادة 2</num><content><p>يُعفى زوارها من الرسوم.</p></content></article></body></act></akomaNtoso>`;

const csv = `النوع;الرقم;السنة;العنوان;التاريخ;النص\r
قانون;6;2031;قانون الحدائق العامة;14/2/2031;"المادة 1- تُنشأ في كل بلدة حديقة عامة.\r
المادة 2- يُعفى زوارها من الرسوم."\r
`;
const row = {
  ...fields,
  date: '2031-02-14',
  text: `المادة 1: ${articles[0]}\nالمادة 2: ${articles[1]}`,
};

describe.each([
  ['act.md', markdown],
  ['act.html', html],
  ['acts.csv', csv],
  ['acts.json', JSON.stringify({ acts: [row] })],
  ['act.json', JSON.stringify(row)],
  ['acts.jsonl', `${JSON.stringify(row)}\n`],
])('%s', (name, text) => {
  it('becomes the same entry', () => {
    const { outcomes, read } = importFiles({ [name]: text });
    expect(outcomes.map(({ result, path }) => [result, path])).toEqual([
      ['written', 'decrees/2031/law-2031-6.md'],
    ]);
    expect(read(outcomes[0]?.path)).toBe(entry);
  });
});

it('Akoma Ntoso becomes the same entry, the words of its preface kept', () => {
  const { outcomes, read } = importFiles({ 'act.xml': akomaNtoso });
  expect(read(outcomes[0]?.path)).toBe(
    entry.replace('---\n\n##', '---\n\nقانون الحدائق العامة\n\n##'),
  );
});

it('a text in the form of the Syrian gazette says everything itself', () => {
  const text = `القانون رقم /٦/ لعام 2031
قانون الحدائق العامة
رئيس الجمهورية
بناءً على أحكام الدستور،
يصدر ما يلي:
الباب الأول: أحكام عامة
المادة 1- تُنشأ في كل بلدة حديقة عامة.
المادة 2- يُنشر هذا القانون في الجريدة الرسمية.
دمشق في 21/10/1452 هـ الموافق لـ 14/2/2031 م
رئيس الجمهورية
نُشر في الجريدة الرسمية، العدد 7، تاريخ 20/2/2031
`;
  const organisations = 'title: رئاسة الجمهورية\notherNames: [رئيس الجمهورية]\n';
  const out = folderWith({ 'organisations/org-presidency.yaml': organisations });
  const { outcomes, read } = importFiles({ 'act.txt': text }, { out });
  expect(read(outcomes[0]?.path)).toMatchInlineSnapshot(`
    "---
    type: law
    number: '6'
    year: 2031
    title: قانون الحدائق العامة
    issuer: org-presidency
    dates:
      signed:
        g: '2031-02-14'
        h: '1452-10-21'
      published:
        g: '2031-02-20'
    gazette:
      issue: '7'
      date: '2031-02-20'
    force: unknown
    textState: as-issued
    verification: unverified
    ---

    القانون رقم /٦/ لعام 2031

    قانون الحدائق العامة

    رئيس الجمهورية

    بناءً على أحكام الدستور،

    يصدر ما يلي:

    ## الباب الأول: أحكام عامة

    ### المادة 1

    تُنشأ في كل بلدة حديقة عامة.

    ### المادة 2

    يُنشر هذا القانون في الجريدة الرسمية.

    دمشق في 21/10/1452 هـ الموافق لـ 14/2/2031 م

    رئيس الجمهورية

    نُشر في الجريدة الرسمية، العدد 7، تاريخ 20/2/2031
    "
  `);
  expect(outcomes[0]?.understood?.warnings).toEqual([]);
  expect(outcomes[0]?.understood?.findings).toMatchInlineSnapshot(`
    [
      {
        "field": "title",
        "from": "«القانون رقم /٦/ لعام 2031» (the first line)",
        "value": "القانون رقم /٦/ لعام 2031 قانون الحدائق العامة",
      },
      {
        "field": "type",
        "from": "«القانون رقم /٦/ لعام 2031» (title)",
        "value": "law",
      },
      {
        "field": "number",
        "from": "«القانون رقم /٦/ لعام 2031» (title)",
        "value": "6",
      },
      {
        "field": "signed",
        "from": "«دمشق في 21/10/1452 هـ الموافق لـ 14/2/2031 م» (text)",
        "value": "2031-02-14 = 1452-10-21",
      },
      {
        "field": "gazette",
        "from": "«نُشر في الجريدة الرسمية، العدد 7، تاريخ 20/2/2031» (text)",
        "value": "7",
      },
      {
        "field": "published",
        "from": "«نُشر في الجريدة الرسمية، العدد 7، تاريخ 20/2/2031» (text)",
        "value": "2031-02-20",
      },
      {
        "field": "year",
        "from": "«القانون رقم /٦/ لعام 2031» (title)",
        "value": "2031",
      },
      {
        "field": "issuer",
        "from": "«رئيس الجمهورية» (text)",
        "value": "org-presidency",
      },
      {
        "field": "articles",
        "from": "lines that begin «المادة»",
        "value": "2",
      },
    ]
  `);
});

it('an entry in our own format is taken over as it is', () => {
  const own = entry.replace('force: unknown', 'force: in-force\ntopics:\n  - health');
  const { outcomes, read } = importFiles({ 'law-2031-6-green.md': own });
  expect(outcomes[0]?.path).toBe('decrees/2031/law-2031-6-green.md');
  expect(read(outcomes[0]?.path)).toContain('force: in-force');
});

it('the name of a file speaks where its text does not', () => {
  const { outcomes } = importFiles({
    'المرسوم التشريعي رقم 17 لعام 2032 تنظيم الأسواق.txt': 'المادة 1\nتنظم الأسواق.',
  });
  expect(outcomes[0]?.path).toBe('decrees/2032/legislative-decree-2032-17.md');
  expect(outcomes[0]?.understood?.data.title).toBe('تنظيم الأسواق');
});

it('rows of one list are told apart by their lines', () => {
  const { outcomes } = importFiles({
    'acts.csv': 'type,number,year,title\nقانون,1,2031,أول\n,,,\nقانون,2,2031,ثان\n',
  });
  expect(outcomes.map(({ source, result }) => [source, result])).toEqual([
    ['acts.csv:2', 'written'],
    ['acts.csv:3', 'refused'],
    ['acts.csv:4', 'written'],
  ]);
});

it('a list without texts gives acts of which the title alone is known', () => {
  const { outcomes, read } = importFiles({
    'acts.csv': 'type,number,year,title\nقانون,1,2031,أول\n',
  });
  expect(read(outcomes[0]?.path)).toContain('textState: title-only');
});
