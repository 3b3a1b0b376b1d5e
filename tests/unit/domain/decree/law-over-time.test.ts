/** The fictional jurisdiction of the fixtures, read as a build reads it: its texts on several days, by hand. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readContent, type Content } from '#data/read-content.ts';
import { parseActText } from '#domain/decree/act-text.ts';
import { amendmentsByTarget, type Amendment } from '#domain/decree/amendments.ts';
import { compareTexts } from '#domain/decree/compare.ts';
import { asIssued, textOn, versionsOf, type Version } from '#domain/decree/consolidate.ts';
import { ownDay } from '#domain/decree/order.ts';
import type { Entry } from '#schema/collections.ts';

const markets = 'law-2005-10';
const rents = 'law-2007-3';
const towns = 'law-2014-30';

let content: Content;
let amendments: Map<string, Amendment[]>;

beforeAll(async () => {
  content = await readContent('tests/fixtures/law-over-time');
  amendments = amendmentsByTarget(actsOf(content));
});

function actsOf({ entries }: Content) {
  return [...entries.decrees.values()].map(({ id, data }) => ({
    ...(data as Entry<'decrees'>),
    id,
  }));
}

function issued(id: string) {
  return parseActText(content.entries.decrees.get(id)?.body ?? '');
}

function versions(id: string): Version[] {
  const act = actsOf(content).find((act) => act.id === id);
  return act ? versionsOf(issued(id), ownDay(act), amendments.get(id) ?? []) : [];
}

function article(id: string, anchor: string, day: string) {
  const { provisions } = textOn(issued(id), amendments.get(id) ?? [], day);
  return provisions.find((provision) => provision.anchor === anchor);
}

function articles(id: string, day: string): string[] {
  return textOn(issued(id), amendments.get(id) ?? [], day)
    .provisions.filter(({ kind }) => kind === 'article')
    .map(({ anchor, isRepealed }) => anchor.replace('art-', '') + (isRepealed ? ' repealed' : ''));
}

test('the fixtures use every action, in at least 40 amendments by at least 6 acts', () => {
  const all = [...amendments.values()].flat();
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(new Set(all.map(({ action }) => action)).size).toBe(4);
  expect(new Set(all.map(({ act }) => act)).size).toBeGreaterThanOrEqual(6);
});

describe('the law of the markets', () => {
  it('has a version for each day on which it changed', () => {
    expect(versions(markets).map(({ from, to, changedBy }) => [from, to, ...changedBy])).toEqual([
      ['2005-03-15', '2008-06-30'],
      ['2008-07-01', '2008-12-31', 'legislative-decree-2008-21'],
      ['2009-01-01', '2011-02-28', 'legislative-decree-2008-21'],
      ['2011-03-01', '2016-05-31', 'law-2011-5'],
      ['2016-06-01', '2019-01-31', 'law-2016-8', 'legislative-decree-2016-9'],
      ['2019-02-01', '2029-12-31', 'law-2019-2'],
      ['2030-01-01', undefined, 'law-2025-14'],
    ]);
  });

  const original = '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18'.split(' ');

  it.each([
    ['1990-01-01', original],
    ['2008-06-30', original],
    [
      '2008-07-01',
      '1,2,3,4,5,5-bis,6,7,8 repealed,9,10,11,12,12-bis,13,14,14-bis-a,15,16,17,18'.split(','),
    ],
    [
      '2011-03-01',
      '1,2,3,4,5,5-bis,5-bis-2,6,7,8,9,10,11 repealed,12,12-bis,13,14,14-bis-a,14-bis-b,15,16,17,18'.split(
        ',',
      ),
    ],
    [
      '2026-03-01',
      '1,2,3,4,5,5-bis,5-bis-2,6,7,8 repealed,9,10,11 repealed,12,12-bis repealed,12-bis-2,13,14,14-bis-a,14-bis-b,15,15-bis,15-bis-2,16,17,18'.split(
        ',',
      ),
    ],
    [
      '2030-01-01',
      '1,2,3,4,5,5-bis,5-bis-2 repealed,6,7,8 repealed,9,10,11 repealed,12,12-bis repealed,12-bis-2,13,14,14-bis-a,14-bis-b,15,15-bis,15-bis-2,16,17,18'.split(
        ',',
      ),
    ],
  ])('has on %s its articles in order', (day, expected) => {
    expect(articles(markets, day)).toEqual(expected);
  });

  it.each([
    ['art-4', '2008-06-30', 'مدة الترخيص سنتان، ويُجدَّد بالشروط نفسها.'],
    ['art-4', '2008-07-01', 'مدة الترخيص ثلاث سنوات، ويُجدَّد بالشروط نفسها.'],
    ['art-4', '2030-01-01', 'مدة الترخيص الرقمي خمس سنوات، ويُجدَّد تلقائياً.'],
    ['art-8', '2011-03-01', 'تُودَع الرسوم في خزينة الدولة، ويُخصص نصفها لتحسين الأسواق.'],
    [
      'art-2',
      '2012-01-01',
      'تسري أحكام هذا القانون على الأسواق الدائمة والموسمية في جميع بلدات جمهورية المثال.\n\nولا تسري على معارض الدولة.',
    ],
    ['art-12-bis', '2010-01-01', 'تُفحص الموازين مرة كل سنة، ويُختم الصالح منها.'],
    ['art-12-bis', '2011-03-01', 'تُفحص الموازين مرتين كل سنة، ويُختم الصالح منها، ويُصادر ما عداه.'],
    [
      'art-3',
      '2016-06-01',
      'لا يجوز افتتاح سوق إلا بترخيص من الهيئة، يُمنح لمن يملك الأرض أو يستأجرها مدة لا تقل عن ثلاث سنوات. ويُستثنى من شرط الملكية أصحاب الأسواق الحدودية.',
    ],
    [
      'art-5-bis',
      '2016-06-01',
      'لصاحب الطلب أن يعترض على الرفض أمام لجنة الاعتراضات خلال ثلاثين يوماً من تبليغه.\n\nويُعفى أصحاب الأسواق الحدودية من رسم الاعتراض.',
    ],
    ['art-14-bis-a', '2018-01-01', 'يُعاقب بغرامة قدرها ألف ليرة من استعمل ميزاناً غير مختوم.'],
    ['art-14-bis-a', '2019-02-01', 'يُعاقب بغرامة قدرها عشرة آلاف ليرة من استعمل ميزاناً غير مختوم.'],
  ])('%s reads on %s: %s', (anchor, day, text) => {
    expect(article(markets, anchor, day)?.text).toBe(text);
  });

  it('raises a fee on the day that its amendment names, not on that of its act', () => {
    expect(article(markets, 'art-6', '2008-12-31')?.text).toContain('| 5000 |');
    expect(article(markets, 'art-6', '2009-01-01')?.text).toContain('| 8000 |');
    expect(article(markets, 'art-6', '2019-02-01')?.text).toMatch(
      /\| 1000 \|\n\nولا يُسترد الرسم إذا رُفض الطلب\.$/,
    );
  });

  it('tells of each article which acts made its words', () => {
    expect(article(markets, 'art-8', '2026-03-01')?.changes).toEqual([
      { act: 'legislative-decree-2008-21', from: '2008-07-01', action: 'repeal' },
      { act: 'law-2011-5', from: '2011-03-01', action: 'replace' },
      { act: 'law-2019-2', from: '2019-02-01', action: 'repeal' },
    ]);
    expect(article(markets, 'art-5-bis', '2026-03-01')?.changes.map(({ act }) => act)).toEqual([
      'legislative-decree-2008-21',
      'law-2016-8',
      'legislative-decree-2016-9',
    ]);
    expect(article(markets, 'art-9', '2026-03-01')?.changes).toEqual([]);
  });

  it('gets a part with its articles', () => {
    const { provisions } = textOn(issued(markets), amendments.get(markets) ?? [], '2026-03-01');
    const place = provisions.findIndex(({ anchor }) => anchor === 'art-15');
    expect(provisions.slice(place, place + 5).map(({ heading }) => heading)).toEqual([
      'المادة 15',
      'الباب الرابع مكرر: التسوية',
      'المادة 15 مكرر',
      'المادة 15 مكرر 2',
      'الباب الخامس: أحكام ختامية',
    ]);
  });

  it.each([
    [1, 'عُدّلت المواد 4 و7 و13، وأُضيفت المواد 5 مكرر و12 مكرر و14 مكرر أ، وأُلغيت المادة 8.'],
    [2, 'عُدّلت المادة 6.'],
    [
      3,
      'عُدّلت المادتان 2 و12 مكرر، وأُضيفت المادتان 5 مكرر 2 و14 مكرر ب، وأُلغيت المادة 11، وأُعيدت المادة 8 إلى النفاذ.',
    ],
    [6, 'عُدّلت المادة 4، وأُلغيت المادة 5 مكرر 2.'],
  ])('in version %i says what changed', (index, summary) => {
    const [before, after] = versions(markets).slice(index - 1, index + 1);
    expect(before && after && compareTexts(before.text, after.text).summary).toBe(summary);
  });
});

test('articles named in words are found by numbers and by words', () => {
  expect(versions(rents).map(({ from }) => from)).toEqual([
    '2007-02-11',
    '2011-03-01',
    '2016-06-01',
  ]);
  expect(article(rents, 'art-3', '2026-03-01')).toMatchObject({
    heading: 'المادة الثالثة',
    text: 'لا تقل مدة العقد عن سنة، ولا تزيد على مدة ترخيص السوق.',
  });
  expect(article(rents, 'art-6', '2015-01-01')?.isRepealed).toBe(true);
  expect(article(rents, 'art-6', '2016-06-01')?.isRepealed).toBe(false);
});

describe('the law of 200 articles', () => {
  it('keeps all but the few that others name', () => {
    const before = asIssued(issued(towns)).provisions;
    const { provisions: after } = textOn(issued(towns), amendments.get(towns) ?? [], '2026-03-01');
    expect(before.filter(({ kind }) => kind === 'article')).toHaveLength(200);
    expect(before.filter(({ kind }) => kind === 'division')).toHaveLength(30);
    expect(after.filter(({ changes }) => changes.length).map(({ anchor }) => anchor)).toEqual(
      'art-12 art-16 art-25 art-40-bis art-40-bis-2 art-101 art-150'.split(' '),
    );
    const untouched = after.filter(({ changes }) => !changes.length);
    const anchors = new Set(untouched.map(({ anchor }) => anchor));
    expect(untouched).toEqual(before.filter(({ anchor }) => anchors.has(anchor)));
  });

  it('takes an article that one act inserts and another replaces on the same day', () => {
    expect(article(towns, 'art-40-bis', '2016-05-31')).toBeUndefined();
    expect(article(towns, 'art-40-bis', '2016-06-01')).toMatchObject({
      heading: 'المادة 40 مكرر: التوقيع الرقمي',
      text: 'يجوز توقيع القرارات رقمياً بشهادة من هيئة الأسواق.',
      changes: [
        { act: 'law-2016-8', action: 'insert-after' },
        { act: 'legislative-decree-2016-9', action: 'replace' },
      ],
    });
  });

  it('changes before 2030 only in what its last amendment brings forward', () => {
    expect(article(towns, 'art-16', '2026-03-01')?.changes).toEqual([
      { act: 'law-2025-14', from: '2026-02-01', action: 'replace' },
    ]);
    expect(articles(towns, '2029-12-31').at(-1)).toBe('200');
    expect(articles(towns, '2030-01-01').at(-1)).toBe('201');
  });
});

test('an act without a text keeps its amendments', () => {
  expect(issued('decision-2006-44')).toEqual({ preamble: '', provisions: [] });
  expect(amendments.get('decision-2006-44')).toHaveLength(1);
});
