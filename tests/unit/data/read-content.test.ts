import { expect, test } from 'vitest';
import { readContent } from '#data/read-content.ts';
import { ContentError, reportWarnings } from '#domain/content-error.ts';
import { contentWith } from '../../fixtures/content-with.ts';

const service = (front: string) => ({
  'services/new-one.md': `---\ntitle: خدمة\nsummary: وصف.\nstatus: active\nverification: unverified\n${front}---\n`,
});
const act = (front: string) =>
  `---\ntype: law\ntitle: قانون\nforce: unknown\ntextState: title-only\nverification: unverified\n${front}---\n`;

test('sound content is read with its bodies, references and identity', async () => {
  const content = await readContent(contentWith({}));
  expect(content.entries.services.get('birth-record')?.body).toBe('نص إيضاحي.');
  expect(content.entries.decrees.size).toBe(2);
  expect(content.site.name).toBe('بوابة');
});

const broken: [what: string, files: Record<string, string | Uint8Array>, report: RegExp][] = [
  [
    'a wrong key',
    service('titel: خ\n'),
    /services\/new-one\.md\n {2}السطر 6، titel \(titel\):\n.*«titel» غير معروف\. لعلك تقصد: title/,
  ],
  [
    'a missing reference',
    service('authority: org-civl\n'),
    /السطر 6، الجهة المسؤولة \(authority\):\n.*لا يوجد «org-civl» بين الجهات\. لعلك تقصد: org-civil/,
  ],
  [
    'a bad date',
    service('lastReviewed: 2023-02-30\n'),
    /آخر مراجعة \(lastReviewed\):\n.*«2023-02-30» غير صحيح\. اكتبه بالأرقام هكذا: 2012-02-14/,
  ],
  [
    'an empty string',
    service('output: ""\n'),
    /ما تحصل عليه \(output\):\n.*القيمة فارغة\. اكتب نصاً/,
  ],
  [
    'an unknown choice',
    service('audience: [citizens]\n'),
    /لمن الخدمة ← 1 \(audience\.0\):\n.*«citizens» غير مقبولة\. لعلك تقصد: citizen/,
  ],
  [
    'a missing field',
    { 'services/new-one.md': '---\ntitle: خدمة\n---\n' },
    /الملخص \(summary\):\n.*هذا الحقل مطلوب\. أضف سطراً له/,
  ],
  [
    'a value of another type',
    service('steps: نص\n'),
    /الخطوات \(steps\):\n.*القيمة من نوع آخر\. اكتب هنا قائمة/,
  ],
  [
    'a fee without a date',
    service(
      'costs:\n  - label: رسم\n    kind: fee\n    amount: 5\n    currency: SYP\n    confirmed: true\n',
    ),
    /الرسوم ← 1 ← بتاريخ \(costs\.0\.asOf\):\n.*لا يُنشر مبلغ بلا تاريخ/,
  ],
  [
    'a text message that is too long',
    service(`sms: ${'س'.repeat(135)}\n`),
    /نص الرسالة القصيرة \(sms\):\n.*أطول من رسالتين\. اختصره إلى 134 حرفاً/,
  ],
  [
    'a duplicate act number',
    { 'decrees/2009/law-2009-4-again.md': act('number: "4"\nyear: 2009\n') },
    /law-2009-4-again\.md[^]*الرقم \(number\):\n.*مطابقة لما في decrees\/2009\/law-2009-4\.md/,
  ],
  [
    'an act in a file of another name',
    { 'decrees/2009/law-2009-5.md': act('number: "6"\nyear: 2009\n') },
    /اسم الملف لا يوافق النوع والسنة والرقم\. أعد تسميته: law-2009-6\.md/,
  ],
  [
    'an act in the folder of another year',
    { 'decrees/2012/law-2009-6.md': act('number: "6"\nyear: 2009\n') },
    /الملف في مجلد سنة أخرى\. انقله إلى: decrees\/2009\//,
  ],
  [
    'an act that amends a newer one',
    {
      'decrees/2009/law-2009-6.md': act(
        'number: "6"\nyear: 2009\nrelations:\n  - kind: amends\n    target: law-2012-9\n',
      ),
    },
    /الصك الآخر \(relations\.0\.target\):\n.*لا يغيّر صكٌ صكاً أحدث منه: «law-2012-9»/,
  ],
  [
    'an act id of no known type',
    {
      'decrees/2009/law-2009-6.md': act(
        'number: "6"\nyear: 2009\nrelations:\n  - kind: cites\n    target: treaty-1949-1\n',
      ),
    },
    /الصك الآخر \(relations\.0\.target\):\n.*مكوّن من النوع فالسنة فالرقم\. اكتبه هكذا: law-2009-4/,
  ],
  [
    'an act of a year that its date denies',
    {
      'decrees/2009/law-2009-6.md': act(
        'number: "6"\nyear: 2009\ndates:\n  signed:\n    g: "2008-01-01"\n',
      ),
    },
    /ميلادي \(dates\.signed\.g\):\n.*سنة الصدور 2009 وتاريخ الصدور «2008-01-01» من سنة أخرى/,
  ],
  [
    'front matter that runs code',
    { 'services/new-one.md': '---js\n{ title: process.exit() }\n---\n' },
    /السطر 1:\n.*«---js» قد يشغّل شيفرة، ولا يُقبل\. اجعل السطر الأول ثلاث شرطات/,
  ],
  [
    'no front matter',
    { 'services/new-one.md': 'نص وحده' },
    /لا يبدأ ببيانات بين سطرين من ثلاث شرطات\. اجعل السطر الأول: ---/,
  ],
  [
    'front matter that does not end',
    { 'services/new-one.md': '---\ntitle: خدمة\n' },
    /غير مغلقة\. أضف بعد آخر حقل سطراً فيه: ---/,
  ],
  [
    'an unclosed quotation mark',
    { 'services/new-one.md': '---\ntitle: "خدمة\nsummary: وصف\n---\n' },
    /السطر \d+:\n.*علامة اقتباس لم تُغلق/,
  ],
  [
    'a tab for indentation',
    { 'organisations/org-b.yaml': 'title: جهة\nnames:\n\t- name: اسم\n' },
    /السطر 3:\n.*علامة جدولة \(Tab\)\. استبدل بها مسافتين/,
  ],
  ['a repeated field', service('title: ثانية\n'), /السطر 6:\n.*الحقل مكرر\. احذف أحد السطرين/],
  [
    'a colon inside a value',
    service('output: وثيقة: رسمية: ثانية\n'),
    /السطر 6:\n.*ضع القيمة كلها بين علامتي اقتباس/,
  ],
  [
    'a file of 5 MB',
    { 'services/new-one.md': `---\ntitle: خدمة\n---\n${'س '.repeat(1_800_000)}` },
    /حجم الملف 5\.\d م\.ب، والحد الأعلى 1\.0 م\.ب\. قسّم المحتوى/,
  ],
  [
    'a file that is not UTF-8',
    { 'services/new-one.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xc7, 0xe1]) },
    /غير محفوظ بترميز UTF-8\. احفظه من جديد/,
  ],
  [
    'an Arabic file name',
    { 'services/خدمة.md': '---\n---\n' },
    /اسم الملف «خدمة\.md» غير مقبول\. استعمل حروفاً لاتينية صغيرة/,
  ],
  [
    'a file of another type',
    { 'services/table.xlsx': 'x' },
    /نوع الملف غير مقبول في هذا المجلد\. أعد تسميته لينتهي بـ ‎\.md/,
  ],
  [
    'aliases that multiply',
    {
      'organisations/org-b.yaml': `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`,
    },
    /ضع القيمة بين علامتي اقتباس/,
  ],
  ['a list in place of fields', { 'organisations/org-b.yaml': '- title\n' }, /المتوقع حقول/],
];

test.each(broken)(
  '%s is refused with file, field, rule and correction',
  async (_, files, report) => {
    await expect(readContent(contentWith(files))).rejects.toThrow(report);
  },
);

test('all problems of all files come in one report', async () => {
  const files = {
    ...service('titel: خ\nauthority: org-x\n'),
    'organisations/org-b.yaml': 'title: جهة\n',
    'places/nowhere.yaml': 'title: مكان\nkind: hospital\nverification: unverified\n',
  };
  const failure = await readContent(contentWith(files)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ContentError);
  const { message, stack } = failure as ContentError;
  expect(message).toContain('عدد الملفات: 3');
  expect(message).toContain('titel');
  expect(message).toContain('organisations/org-b.yaml');
  expect(message).toContain('لكل مكان محافظة');
  expect(stack).toBe('');
});

test('content without site.yaml is refused', async () => {
  await expect(readContent('tests/fixtures/small-content/services')).rejects.toThrow(/site\.yaml/);
});

const pair = (h: string) =>
  act(`number: '6'\nyear: 2023\ndates:\n  signed:\n    g: 2023-03-07\n    h: ${h}\n`);

test('two calendars that do not meet are a warning with file and line, and no error', async () => {
  const { warnings } = await readContent(
    contentWith({ 'decrees/2023/law-2023-6.md': pair('1444-09-02') }),
  );
  expect(warnings).toMatchObject([
    {
      file: 'decrees/2023/law-2023-6.md',
      line: 12,
      field: 'التواريخ ← صدر في ← هجري (dates.signed.h)',
    },
  ]);
  expect(reportWarnings(warnings)).toMatch(
    /عدده 1:\n\ndecrees\/2023\/law-2023-6\.md\n {2}السطر 12، .*\n {4}التاريخان «2023-03-07» و«1444-09-02»/,
  );
});

test('two calendars that meet are no warning', async () => {
  const { warnings } = await readContent(
    contentWith({ 'decrees/2023/law-2023-6.md': pair('1444-08-15') }),
  );
  expect(warnings).toEqual([]);
});

test('a service whose legal basis changed after its review is a warning that names the acts', async () => {
  const rests = (review: string) =>
    service(`legalBasis:\n  - title: دستور\n  - decree: law-2009-4\n${review}`);
  const warn = async (review: string) =>
    (await readContent(contentWith(rests(review)))).warnings.map(({ message }) => message);
  const { warnings } = await readContent(contentWith(rests('lastReviewed: 2011\n')));
  expect(reportWarnings(warnings)).toMatch(
    /services\/new-one\.md\n {2}السطر 8، الأساس القانوني ← 2 ← الصك \(legalBasis\.1\.decree\):\n {4}القانون رقم 4 لعام 2009 عدّله القانون رقم 9 لعام 2012 \(14 شباط 2012\)، بعد آخر مراجعة \(2011\)\. راجع الخدمة/,
  );
  expect(await warn('lastReviewed: 2012\n')).toEqual([expect.stringContaining('ربما بعد آخر')]);
  expect(await warn('')).toEqual([expect.stringMatching(/ولا يُعرف متى روجعت.*أضف lastReviewed/)]);
  expect(await warn('lastReviewed: 2012-03\n')).toEqual([]);
});

test('articles typed as numbers are read as their names', async () => {
  const typed = service(
    'legalBasis:\n  - decree: law-2009-4\n    articles: [3, "4 مكرر", ١٢]\nlastReviewed: 2020\n',
  );
  const { entries } = await readContent(contentWith(typed));
  expect(entries.services.get('new-one')?.data).toMatchObject({
    legalBasis: [{ articles: ['3', '4 مكرر', '12'] }],
  });
});

const decree = (front: string) =>
  act(`number: م/84\nyear: 2023\n${front}`).replace('law', 'decree');

test('one number twice in a Gregorian year is allowed where the acts were signed on two days', async () => {
  const { entries } = await readContent(
    contentWith({
      'decrees/2023/decree-2023-m-84.md': decree('dates: { signed: { h: 1444-05-05 } }\n'),
      'decrees/2023/decree-2023-m-84-1445.md': decree('dates: { signed: { h: 1445-05-05 } }\n'),
    }),
  );
  expect(entries.decrees.has('decree-2023-m-84-1445')).toBe(true);
});

test('acts without a number are told apart by their titles', async () => {
  const decision = (title: string) =>
    act('year: 2020\n').replace('law', 'decision').replace('title: قانون', `title: ${title}`);
  const files = {
    'decrees/2020/decision-2020-one.md': decision('أول'),
    'decrees/2020/decision-2020-two.md': decision('ثان'),
  };
  expect((await readContent(contentWith(files))).entries.decrees.size).toBe(4);
  const twice = { ...files, 'decrees/2020/decision-2020-two-again.md': decision('ثان') };
  await expect(readContent(contentWith(twice))).rejects.toThrow(/مطابقة لما في/);
});
