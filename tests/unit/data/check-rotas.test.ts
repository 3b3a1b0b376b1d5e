import { expect, test } from 'vitest';
import { readContent } from '#data/read-content.ts';
import { reportWarnings } from '#domain/content-error.ts';
import { contentWith } from '../../fixtures/content-with.ts';

const pharmacy = (title: string, governorate = 'north') =>
  `title: ${title}\nkind: pharmacy\ngovernorate: ${governorate}\nverification: unverified\n`;
const places = {
  'places/amal.yaml': pharmacy('صيدلية الأمل'),
  'places/shifa.yaml': pharmacy('صيدلية الشفاء'),
};
const rota = (rest: string, [from, to] = ['2026-03-01', '2026-03-04']) => `title: مناوبات الشمال
kind: pharmacy
governorate: north
from: ${from}
to: ${to}
opens: '20:00'
closes: '08:00'
sources: [{ label: نقابة المثال, kind: agency-letter }]
verification: official
${rest}`;
const table = (...lines: string[]) => `table: |\n${lines.map((line) => `  ${line}\n`).join('')}`;
const march = (rest: string) => ({ ...places, 'rotas/march.yaml': rota(rest) });
const single = (place: string) =>
  `entries: [{ place: ${place}, date: 2026-03-01, opens: '20:00', closes: '08:00' }]\n`;

const refused: [what: string, files: Record<string, string>, report: RegExp][] = [
  [
    'a name that no place has',
    march(table('1/3 | الأمل', '2/3 | الشفق')),
    /rotas\/march\.yaml\n {2}السطر 10، جدول الشهر \(table\):\n.*السطر 2 من الجدول: لا يوجد «الشفق».*لعلك تقصد: صيدلية الشفاء/,
  ],
  [
    'one place twice at once',
    march(table('1/3 | الأمل', '1/3 | صيدلية الأمل')),
    /السطر 2 من الجدول: «صيدلية الأمل» مناوب مرتين في وقت واحد: 1 آذار 2026/,
  ],
  [
    'an id that no place has',
    march(single('aml')),
    /المكان المناوب \(entries\.0\.place\):\n.*«aml»/,
  ],
  [
    'a place of another kind',
    march(single('north-office')),
    /المكان المناوب \(entries\.0\.place\):\n.*«مركز الشمال» من محافظة أخرى أو من نوع آخر/,
  ],
  [
    'two rotas of the same days',
    {
      ...march(table('الأحد | الأمل')),
      'rotas/spring.yaml': rota(table('الأحد | الأمل'), ['2026-03-04', '2026-05-01']),
    },
    /rotas\/spring\.yaml\n.*أول يوم \(from\):\n.*في rotas\/march\.yaml جدول آخر/,
  ],
  ['nobody at all', march(''), /جدول الشهر \(table\):\n.*جدول المناوبات فارغ/],
  [
    'a district without its Latin name',
    march(`district: الشرقي\n${table('1/3 | الأمل')}`),
    /districtId\):\n.*أضف الناقص منهما/,
  ],
  [
    'no source',
    {
      ...places,
      'rotas/march.yaml': rota(table('1/3 | الأمل')).replace(/^sources.*\n/m, ''),
    },
    /المصادر \(sources\):\n.*لا يُنشر جدول مناوبات بلا مصدر/,
  ],
  [
    'a period of years',
    { ...places, 'rotas/march.yaml': rota(table('1/3 | الأمل'), ['2026-03-01', '2028-03-01']) },
    /آخر يوم \(to\):\n.*أطول من سنة/,
  ],
];

test.each(refused)('a rota with %s is refused', async (_, files, report) => {
  await expect(readContent(contentWith(files))).rejects.toThrow(report);
});

test('a night without anybody is a warning, and no error', async () => {
  const { warnings } = await readContent(
    contentWith(march(table('1/3 | الأمل', '2/3 | الشفاء', '4/3 | الأمل'))),
  );
  expect(reportWarnings(warnings)).toContain(
    'لا مناوب في الجدول في: 3 آذار 2026 (20:00–08:00). إن كان هذا ما أرسلته الجهة فأبقه، وإلا فأضف سطراً لكل يوم ناقص',
  );
});

test('a rota that covers its period has no warning', async () => {
  const nights = [1, 2, 3, 4].map((day) => `${day}/3 | الأمل`);
  expect((await readContent(contentWith(march(table(...nights))))).warnings).toEqual([]);
});
