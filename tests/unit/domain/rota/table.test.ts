import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArabicIndicDigits } from '#arabic/digits.ts';
import { addDays, formatClock, weekdayOf } from '#domain/clock.ts';
import { formatDate } from '#domain/date.ts';
import { daysBetween, readShifts } from '#domain/rota/shifts.ts';
import { readTable } from '#domain/rota/table.ts';
import { rotaCsv } from '#exports/rota-csv.ts';
import { weekdays } from '#schema/vocabulary.ts';
import { rotaPlaces, rotaWith } from '../../../fixtures/rota.ts';

const march = rotaWith();
const night = { opens: '20:00', closes: '08:00' };
const read = (table: string, scope = march) => readTable(table, scope, rotaPlaces);
const messages = (table: string, scope = march) =>
  read(table, scope).problems.map(({ message }) => message);

describe('a day', () => {
  it.each([
    '1/3/2026',
    '01/03/2026',
    '1-3-2026',
    '1.3.2026',
    '1/3/26',
    '1/3',
    '2026-03-01',
    '2026/3/1',
    '١/٣/٢٠٢٦',
    '1 آذار 2026',
    '١ آذار',
    '1 اذار',
    '1 مارس 2026',
    'الأحد 1 آذار 2026',
    'الأحد 1/3',
    'يوم الأحد، 1 آذار 2026 م',
    'ليلة الأحد 1-3-2026',
    '\u200f1/3/2026\u200f',
    '1',
  ])('is read as it is typed: %s', (typed) => {
    expect(read(`${typed}\tصيدلية الأمل`)).toEqual({
      entries: [{ line: 1, date: '2026-03-01', place: 'amal', ...night }],
      problems: [],
    });
  });

  it('takes the year that lies in the period, over the end of a year', () => {
    const winter = rotaWith({ from: '2026-12-15', to: '2027-01-15' });
    const { entries } = read('31/12 | الأمل\n1/1 | الأمل\n2 كانون الثاني | الأمل', winter);
    expect(entries.map(({ date }) => date)).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
  });

  it('of the week alone stands for every such day', () => {
    const { entries, problems } = read('الجمعة | الأمل\nالإثنين | الشفاء');
    expect(problems).toEqual([]);
    expect(entries.map(({ weekday }) => weekday)).toEqual(['friday', 'monday']);
  });

  it('is that of the line above where its cell is empty, as merged cells are pasted', () => {
    const { entries } = read('التاريخ\tالمناوب\n1/3\tالأمل\n\tالشفاء\n2/3\tالأمل');
    expect(entries.map(({ date, place }) => [date, place])).toEqual([
      ['2026-03-01', 'amal'],
      ['2026-03-01', 'shifa'],
      ['2026-03-02', 'amal'],
    ]);
  });

  it.each([
    ['31/2/2026 | الأمل', 'السطر 1 من الجدول: «31/2/2026» ليس تاريخاً. اكتبه هكذا: 1/3/2026'],
    ['1/4/2026 | الأمل', '1 نيسان 2026 خارج مدة الجدول (1–31 آذار 2026). صحّح التاريخ'],
    ['3/14/2026 | الأمل', '«3/14/2026» ليس تاريخاً'],
    ['3/5/2026 | الأمل', 'لعلك كتبت الشهر قبل اليوم، وتقصد 5 آذار 2026'],
    ['الإثنين 1 آذار 2026 | الأمل', '1 آذار 2026 يوم الأحد لا الإثنين. صحّح اليوم أو التاريخ'],
    ['1/3 | 2/3 | الأمل', 'أكثر من تاريخ: 1 آذار 2026 و2 آذار 2026'],
    ['1/3 | الأمل\nالإثنين | الأمل', 'السطر 2 من الجدول: في السطر يوم «الإثنين» بلا تاريخ'],
    ['الأحد | الإثنين | الأمل', 'أكثر من يوم من أيام الأسبوع'],
    ['صيدلية الأمل', 'لا تاريخ في هذا السطر. ابدأه بالتاريخ'],
  ])('that is wrong is refused: %s', (table, message) => {
    expect(messages(table).join('\n')).toContain(message);
    expect(messages(table)).toHaveLength(1);
  });

  it('of an unknown month is refused in a rota of several', () => {
    const spring = rotaWith({ to: '2026-04-30' });
    expect(messages('5 | الأمل', spring)[0]).toContain('«5» ناقص، وللجدول أكثر من شهر');
  });
});

describe('hours', () => {
  it.each([
    ['20:00 | 08:00', night],
    ['20:00 - 08:00', night],
    ['من 20:00 إلى 08:00', night],
    ['٢٠:٠٠–٠٨:٠٠', night],
    ['8 مساءً | 8 صباحاً', night],
    ['8 م - 8 ص', night],
    ['20:00:00 | 8:00:00', night],
    ['8:30 مساء | 12 ليلاً', { opens: '20:30', closes: '00:00' }],
    ['12 ظهراً | منتصف الليل', { opens: '12:00', closes: '00:00' }],
    ['3 ظهراً | 24:00', { opens: '15:00', closes: '24:00' }],
    ['على مدار الساعة', { opens: '00:00', closes: '24:00' }],
    ['', night],
  ])('are read as they are typed: %s', (typed, hours) => {
    const { entries, problems } = read(`1/3 | الأمل | ${typed}`, rotaWith());
    expect(problems).toEqual([]);
    expect(entries).toEqual([{ line: 1, date: '2026-03-01', place: 'amal', ...hours }]);
  });

  it('may be numbers alone in columns that are named', () => {
    const { entries } = read('التاريخ;المناوب;إلى;من\n1/3;الأمل;8;20');
    expect(entries).toEqual([{ line: 2, date: '2026-03-01', place: 'amal', ...night }]);
  });

  it.each([
    ['1/3 | الأمل | 20:00', 'يلزم وقتان: من وإلى'],
    ['1/3 | الأمل | 20:00 | 22:00 | 08:00', 'يلزم وقتان: من وإلى'],
    ['التاريخ | المناوب | من | إلى\n1/3 | الأمل | 12 مساءً | 8', '«12 مساءً» ليس وقتاً'],
    ['التاريخ | المناوب | الساعات\n1/3 | الأمل | الليل كله', '«الليل كله» ليس وقتاً'],
  ])('that are wrong are refused: %s', (table, message) => {
    expect(messages(table).join('\n')).toContain(message);
  });

  it('that nobody gives are asked for once', () => {
    const bare = rotaWith({ opens: undefined, closes: undefined });
    expect(messages('1/3 | الأمل\n2/3 | الأمل', bare)).toEqual([
      'السطر 1 من الجدول: لا وقت لهذه المناوبة، ولا وقت معتاد للجدول. أضف إلى السطر من وإلى، أو اكتب للجدول كله في سطرين، مثل: opens: "20:00" ثم closes: "08:00"',
    ]);
  });
});

describe('a place', () => {
  it.each([
    ['صيدلية الشفاء', 'shifa'],
    ['صيدليه الشفا', 'shifa'],
    ['الشِّفاء', 'shifa'],
    ['صيدلية د. سامر', 'shifa'],
    ['shifa', 'shifa'],
    ['nour-west', 'nour-west'],
  ])('is found by any of its names: %s', (typed, place) => {
    expect(read(`1/3 | ${typed}`).entries[0]?.place).toBe(place);
  });

  it('of a name that two have is the one of the district', () => {
    const west = rotaWith({ district: 'الغربي', districtId: 'west' });
    expect(read('1/3 | صيدلية النور', west).entries[0]?.place).toBe('nour-west');
  });

  it.each([
    [
      'صيدلية الشفق',
      'لا يوجد «صيدلية الشفق» بين أماكن هذا النوع في هذه المحافظة. لعلك تقصد: صيدلية الشفاء',
    ],
    ['صيدلية الميدان الكبرى', 'صحّح الاسم، أو أضف المكان إلى الأماكن أولاً'],
    [
      'صيدلية النور',
      'الاسم «صيدلية النور» لأكثر من مكان. اكتب بدلاً منه معرّف المقصود: nour-east أو nour-west',
    ],
    ['صيدلية الساحل', '«صيدلية الساحل» من محافظة أخرى أو من نوع آخر'],
    ['مشفى الأمل الكبير', 'لا يوجد «مشفى الأمل الكبير»'],
  ])('that is not certain is refused: %s', (typed, message) => {
    const [problem, ...others] = read(`\n2/3 | الأمل\n1/3 | ${typed}`).problems;
    expect(others).toEqual([]);
    expect(problem?.line).toBe(3);
    expect(problem?.message).toContain(message);
  });

  it('need not be named: nobody is on duty', () => {
    expect(read('1/3 | -\n2/3 |\n3/3 | لا أحد')).toEqual({ entries: [], problems: [] });
  });
});

describe('a table', () => {
  const entries = [
    { line: 2, date: '2026-03-01', place: 'amal', ...night },
    { line: 3, date: '2026-03-02', place: 'shifa', ...night },
  ];

  it.each([
    ['a spreadsheet', 'التاريخ\tالصيدلية المناوبة\n1/3/2026\tالأمل\n2/3/2026\tالشفاء'],
    ['CSV', '\ufeffالتاريخ,المناوب\r\n1/3/2026,"صيدلية الأمل"\r\n2/3/2026,"صيدلية الشفاء"\r\n'],
    ['semicolons', 'التاريخ؛ المناوب\n1/3/2026؛ الأمل\n2/3/2026؛ الشفاء'],
    ['Markdown', '| اليوم | المناوب |\n| 1/3/2026 | الأمل |\n| 2/3/2026 | الشفاء |'],
    ['a chat', 'التاريخ - الاسم\n*1/3/2026* - صيدلية الأمل\n2/3/2026 – *صيدلية الشفاء*'],
    ['numbered rows', 'م\tالتاريخ\tالاسم\n1\t1/3/2026\tالأمل\n2\t2/3/2026\tالشفاء'],
  ])('is read from %s', (_, table) => {
    expect(read(table)).toEqual({ entries, problems: [] });
  });

  it('may have a line of dashes and several places in a row', () => {
    const table = '| اليوم | صيدلية 1 | صيدلية 2 |\n|---|:---:|---|\n| 1/3 | الأمل | الشفاء |';
    expect(read(table).entries.map(({ place }) => place)).toEqual(['amal', 'shifa']);
  });

  it('reports everything at once, by line', () => {
    const { entries, problems } = read(
      'التاريخ\tالمناوب\tالهاتف\n1/3\tالأمل\t011\n32/3\tالشفق\t\n4/3\tالأمل\t\tزائد',
    );
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 3, 4]);
    expect(problems.map(({ message }) => message).join('\n')).toMatchInlineSnapshot(`
      "السطر 1 من الجدول: العمود «الهاتف» غير معروف. احذفه من الجدول، فعنوان المكان وهاتفه يُكتبان في ملفه، أو سمّه باسم من هذه: التاريخ، المناوب، من، إلى، الساعات.
      السطر 3 من الجدول: «32/3» ليس تاريخاً. اكتبه هكذا: 1/3/2026 أو 2026-03-01 أو 1 آذار 2026
      السطر 3 من الجدول: لا يوجد «الشفق» بين أماكن هذا النوع في هذه المحافظة. لعلك تقصد: صيدلية الشفاء.
      السطر 4 من الجدول: في السطر خلية زائدة على أعمدة الجدول: «زائد». احذفها أو أضف عنواناً لعمودها."
    `);
    expect(entries).toHaveLength(2);
  });
});

const clock = fc.integer({ min: 0, max: 1439 }).map(formatClock);
const duties = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-03-01', days)),
    place: fc.constantFrom('shifa', 'amal', 'nour-east'),
    opens: clock,
    closes: fc.oneof(clock, fc.constant('24:00')),
  }),
  { minLength: 1, maxLength: 40 },
);

it('a rota written as a table reads back as the same shifts as its entries', () => {
  const names = new Map(rotaPlaces.map(({ id, title }) => [id, title]));
  const dayForms: ((day: string) => string)[] = [
    (day) => day,
    (day) => formatDate(day),
    (day) => toArabicIndicDigits(day.split('-').reverse().join('/')),
    (day) => `${weekdays[weekdayOf(day)]} ${formatDate(day)}`,
  ];
  fc.assert(
    fc.property(
      duties,
      fc.constantFrom('\t', ' | ', ';', '؛ ', ', '),
      fc.constantFrom(...dayForms),
      fc.boolean(),
      (lines, separator, formOf, hasHeading) => {
        const nameOf = (id: string) => (id.startsWith('nour') ? id : (names.get(id) ?? id));
        const rows = lines.map(({ day, place, opens, closes }) =>
          [formOf(day), nameOf(place), opens, closes].join(separator),
        );
        const heading = ['التاريخ', 'المناوب', 'من', 'إلى'].join(separator);
        const table = [...(hasHeading ? [heading] : []), ...rows].join('\n');
        const csv = rotaCsv(lines.map((line) => ({ ...line, place: nameOf(line.place) })));
        const entries = lines.map(({ day, ...rest }) => ({ date: day, ...rest }));
        const shiftsOf = (rota: Parameters<typeof readShifts>[0]) => {
          const { shifts, problems } = readShifts(rota, rotaPlaces);
          expect(problems).toEqual([]);
          return shifts.map((shift) => ({ ...shift, origin: undefined }));
        };
        const expected = shiftsOf(rotaWith({ table: undefined, entries }));
        expect(shiftsOf(rotaWith({ table }))).toEqual(expected);
        expect(shiftsOf(rotaWith({ table: csv }))).toEqual(expected);
      },
    ),
  );
});

it('the empty table of a month is read without a complaint, and names nobody', () => {
  const days = daysBetween('2026-03-01', '2026-03-31').map((day) => ({ day }));
  expect(read(rotaCsv(days))).toEqual({ entries: [], problems: [] });
});

describe('whatever is pasted', () => {
  const fragments = fc.constantFrom(
    ...[
      '1/3',
      '2026-03-01',
      'الأحد',
      'آذار',
      'الأمل',
      'صيدلية',
      '20:00',
      '8 مساءً',
      ' - ',
      '|',
      '\t',
    ],
    ...['؛', ',', '"', '""', '\n', '\r\n', ' ', '---', 'التاريخ', 'من', 'إلى', '\u202e', '٣', '*'],
  );
  const hostile = fc.oneof(
    fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('nothing throws, and every line with a name gives a duty or a complaint', () => {
    fc.assert(
      fc.property(hostile, (table) => {
        const { entries, problems } = read(table);
        const spoken = new Set([...entries, ...problems].map(({ line }) => line));
        table.split(/\r\n?|\n/).forEach((line, index) => {
          if (/^(?:1\/3|2026-03-01)\|(?:الأمل|صيدلية)$/.test(line))
            expect(spoken).toContain(index + 1);
        });
        for (const { line, message } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(message).toMatch(/^السطر \d+ من الجدول: \S/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['one endless cell', (size: number) => '1/3 | ' + 'ا'.repeat(size)],
    ['digits', (size: number) => '1'.repeat(size) + 'x'],
    ['blanks', (size: number) => `1/3${' '.repeat(size)}x`],
    ['quotation marks', (size: number) => `1/3,${'"'.repeat(size)}`],
    ['separators', (size: number) => '|'.repeat(size)],
    ['unknown names', (size: number) => '1/3 | صيدلية الشفق\n'.repeat(size / 20)],
    ['marks', (size: number) => `1/3 | ${'\u064b\u0651'.repeat(size / 2)}`],
  ])('the time is linear: %s', (_, make) => {
    const time = (size: number) => {
      const table = make(size);
      const start = performance.now();
      read(table);
      return performance.now() - start;
    };
    time(20_000);
    expect(time(200_000)).toBeLessThan(10_000);
  });
});
