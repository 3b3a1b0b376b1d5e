import { expect, test } from 'vitest';
import { isExclusivePost, postRank } from '#domain/official/rank.ts';

test('the head of a body stands before deputies, assistants and members', () => {
  const posts = ['عضو اللجنة العليا', 'معاون وزير المالية', 'وزير المالية', 'نائب وزير الدفاع'];
  expect(posts.toSorted((a, b) => postRank(a) - postRank(b))).toEqual([
    'وزير المالية',
    'نائب وزير الدفاع',
    'معاون وزير المالية',
    'عضو اللجنة العليا',
  ]);
});

test.each(['وزيرة الثقافة', 'محافظ حلب', 'رئيس جامعة حمص', 'مدير عام هيئة الاستثمار السورية'])(
  'one person at a time is %s',
  (post) => {
    expect(isExclusivePost(post)).toBe(true);
  },
);

test.each(['عضو مجلس الشعب', 'معاون وزير النقل', 'نائب رئيس مجلس الشعب', 'وزير دولة', 'مدير فرع'])(
  'several people may be %s',
  (post) => {
    expect(isExclusivePost(post)).toBe(false);
  },
);
