import { expect, test } from 'vitest';
import { readContent } from '#data/read-content.ts';
import { contentWith } from '../../fixtures/content-with.ts';

const law = (year: number, number: number, front: string, body = '') => ({
  [`decrees/${year}/law-${year}-${number}.md`]: `---
type: law
number: "${number}"
year: ${year}
title: قانون
force: unknown
textState: ${body ? 'full' : 'title-only'}
verification: unverified
${front}---

${body}
`,
});
const signed = (day: string) => `dates:\n  signed:\n    g: "${day}"\n`;
const entry = (article: string, action: string, more: Record<string, string> = {}) =>
  [`  - target: law-2010-1`, `    article: ${article}`, `    action: ${action}`]
    .concat(Object.entries(more).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`))
    .join('\n') + '\n';
const changes = (...entries: string[]) => `amendments:\n${entries.join('')}`;

const articles = (...names: string[]) =>
  names.map((name) => `## المادة ${name}\n\nنص المادة ${name}.`).join('\n\n');
const base = law(2010, 1, signed('2010-01-01'), articles('1', '2', '12'));
const report = (files: Record<string, string>) =>
  readContent(contentWith(files)).then(
    () => '',
    (error: Error) => error.message,
  );
const amending = (...entries: string[]) => ({
  ...base,
  ...law(2012, 3, signed('2012-03-01') + changes(...entries)),
});

test('amendments that fit their act are accepted, whatever the order of the files', async () => {
  const files = {
    ...law(2013, 9, signed('2013-01-01') + changes(entry('12 مكرر', 'repeal'))),
    ...amending(
      entry('12', 'insert-after', { text: 'المادة 12 مكرر\nنص.' }),
      entry('١', 'add', { text: 'فقرة.' }),
      entry('2', 'repeal'),
      entry('2', 'replace', { text: 'نص جديد.' }),
    ),
  };
  expect(await report(files)).toBe('');
});

test('an act without a text can be amended, and its articles are not looked for', async () => {
  const files = {
    ...law(2010, 1, signed('2010-01-01')),
    ...law(2012, 3, signed('2012-03-01') + changes(entry('99', 'repeal'))),
    ...law(
      2012,
      4,
      signed('2012-03-01') + changes(entry('99', 'repeal').replace('2010-1', '1950-7')),
    ),
  };
  expect(await report(files)).toBe('');
});

const place = String.raw`decrees/2012/law-2012-3\.md\n  السطر \d+، تعديلات على غيره ← 1 ← `;

test.each<[what: string, files: Record<string, string>, report: RegExp]>([
  [
    'an article that is not there',
    amending(entry('21', 'repeal')),
    new RegExp(
      `${place}المادة \\(amendments\\.0\\.article\\):\\n.*ليس في decrees/2010/law-2010-1\\.md مادة باسم «21» في 1 آذار 2012\\. أول مواده 1 وآخرها 12\\. صحّح رقم المادة`,
    ),
  ],
  [
    'an article that comes later',
    {
      ...amending(entry('12 مكرر', 'repeal')),
      ...law(
        2013,
        1,
        signed('2013-01-01') +
          changes(entry('12', 'insert-after', { text: 'المادة 12 مكرر\nنص.' })),
      ),
    },
    /«12 مكرر» في 1 آذار 2012\. الموجود بهذا الرقم: 12\./,
  ],
  [
    'a text without articles',
    { ...amending(entry('1', 'repeal')), ...law(2010, 1, '', 'نص بلا عناوين.') },
    /ليس في .* مادة باسم «1» .*فليس في نصه عنوان مادة\. اكتب عناوين مواده هكذا: ## المادة 1/,
  ],
  [
    'words that name no article',
    amending(entry('الديباجة', 'repeal')),
    new RegExp(`${place}.*\\n.*«الديباجة» ليس رقم مادة\\. اكتبه هكذا: 12 أو 12 مكرر`),
  ],
  [
    'an older act',
    { ...base, ...law(2009, 7, signed('2009-01-01') + changes(entry('1', 'repeal'))) },
    /law-2009-7\.md[^]*الصك المعدَّل \(amendments\.0\.target\):\n.*لا يعدّل صكٌ صكاً أحدث منه، وdecrees\/2010\/law-2010-1\.md أحدث/,
  ],
  [
    'an older act of the same year',
    {
      ...law(2010, 1, signed('2010-05-01'), articles('1')),
      ...law(2010, 2, signed('2010-03-01') + changes(entry('1', 'repeal', { from: '2011-01-01' }))),
    },
    /law-2010-2\.md[^]*لا يعدّل صكٌ صكاً أحدث منه/,
  ],
  [
    'an act that only its id tells to be newer',
    {
      ...law(
        2009,
        7,
        signed('2009-01-01') + changes(entry('1', 'repeal').replace('2010-1', '2015-1')),
      ),
    },
    /law-2009-7\.md[^]*لا يغيّر صكٌ صكاً أحدث منه: «law-2015-1»/,
  ],
  [
    'an act that amends itself',
    law(2010, 1, signed('2010-01-01') + changes(entry('1', 'repeal')), articles('1')),
    /law-2010-1\.md[^]*الصك لا يرتبط بنفسه/,
  ],
  [
    'no day',
    { ...base, ...law(2012, 3, signed('2012-03') + changes(entry('1', 'repeal'))) },
    new RegExp(
      `${place}نافذ من \\(amendments\\.0\\.from\\):\\n.*أضف تاريخاً كاملاً إلى dates، أو اكتب هنا: from`,
    ),
  ],
  ['a year for a day', amending(entry('1', 'repeal', { from: '2013' })), /لا يُعرف اليوم/],
  [
    'a day before the act was issued',
    amending(entry('1', 'repeal', { from: '2008-01-01' })),
    new RegExp(
      `${place}نافذ من .*\\n.*في 1 كانون الثاني 2008، قبل صدور الصك المعدَّل في decrees/2010`,
    ),
  ],
  [
    'a new article without a heading',
    amending(entry('1', 'insert-after', { text: 'تضاف مادة جديدة.' })),
    new RegExp(`${place}النص الجديد \\(amendments\\.0\\.text\\):\\n.*اجعل سطره الأول عنوانها`),
  ],
  [
    'a new article that is there',
    amending(entry('1', 'insert-after', { text: 'المادة 2\nنص.' })),
    new RegExp(
      `${place}النص الجديد .*\\n.*هي في decrees/2010/law-2010-1\\.md من قبل، في 1 آذار 2012`,
    ),
  ],
  [
    'a text that brings another article along',
    amending(entry('1', 'replace', { text: 'نص.\n\n## المادة 5\n\nنص.' })),
    new RegExp(`${place}النص الجديد .*\\n.*عنوان مادة غير المادة 1\\. .*action: insert-after`),
  ],
  [
    'an article repealed twice',
    {
      ...amending(entry('1', 'repeal')),
      ...law(2013, 1, signed('2013-01-01') + changes(entry('1', 'repeal'))),
    },
    /law-2013-1\.md[^]*المادة 1 في decrees\/2010\/law-2010-1\.md ملغاة في 1 كانون الثاني 2013\. إن أُعيدت فاكتب action: replace/,
  ],
  [
    'two articles of one name',
    law(2010, 1, '', articles('1', '2', 'الأولى')),
    /law-2010-1\.md\n {2}في نص هذا الصك أكثر من مادة عنوانها «المادة الأولى»\. .*## الملحق، المادة الأولى/,
  ],
])('%s is refused with what to type instead', async (_, files, expected) => {
  expect(await report(files)).toMatch(expected);
});

test('all problems of all amendments come at once', async () => {
  const message = await report(
    amending(
      entry('50', 'repeal'),
      entry('1', 'insert-after', { text: 'بلا عنوان.' }),
      entry('2', 'replace', { text: 'نص.', from: '2013' }),
    ),
  );
  expect(message).toContain('عدد الأخطاء في المحتوى: 3، وعدد الملفات: 1');
});
