import { expect, test } from 'vitest';
import { lexiconSchema } from '#schema/lexicon.ts';

const terms = [{ term: 'جواز سفر', forms: ['باسبور', 'باسبورت'] }];
const list = { title: 'ألفاظ دارجة', direction: 'to-term', terms };

function complaints(value: unknown): string[] {
  const { error } = lexiconSchema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('a list of words and phrases is accepted as it stands', () => {
  expect(lexiconSchema.parse(list)).toEqual(list);
});

test('one word may be a form of two terms', () => {
  const two = [...terms, { term: 'وثيقة سفر', forms: ['باسبور'] }];
  expect(complaints({ ...list, terms: two })).toEqual([]);
});

test.each<[what: string, terms: object[], complaint: string]>([
  [
    'a form that folds to its term',
    [{ term: 'كهرباء', forms: ['تيار', 'كهربا'] }],
    'terms.0.forms.1: البحث يجد «كهربا» و«كهرباء» معاً بلا معجم. احذف هذه الصيغة أو اكتب كلمة أخرى.',
  ],
  [
    'a form given twice',
    [{ term: 'هوية', forms: ['بطاقة', 'بِطاقه'] }],
    'terms.0.forms.1: البحث يجد «بِطاقه» و«بطاقة» معاً بلا معجم. احذف هذه الصيغة أو اكتب كلمة أخرى.',
  ],
  [
    'a term given twice',
    [...terms, { term: 'جوازُ سفر', forms: ['جواز'] }],
    'terms.1.term: الكلمة «جوازُ سفر» مذكورة من قبل. انقل صيغها إلى الكلمة رقم 1 واحذف هذه.',
  ],
  [
    'a term without forms',
    [{ term: 'هوية', forms: [] }],
    'terms.0.forms: لا صيغة لهذه الكلمة. اكتب تحت forms كلمة واحدة على الأقل مما يكتبه الباحثون.',
  ],
  [
    'an empty form',
    [{ term: 'هوية', forms: [' '] }],
    'terms.0.forms.0: القيمة فارغة. اكتب نصاً، مثل: باسبور، أو احذف السطر كله إن لم تكن القيمة معروفة.',
  ],
  [
    'a form without letters',
    [{ term: 'هوية', forms: ['ء'] }],
    'terms.0.forms.0: «ء» بلا حروف يبحث عنها أحد. اكتب كلمة.',
  ],
  [
    'a list without terms',
    [],
    'terms: القائمة فارغة. أضف كلمة واحدة على الأقل تحت terms، أو احذف الملف.',
  ],
])('%s is refused, and the message says what to type', (_, wrong, complaint) => {
  expect(complaints({ ...list, terms: wrong })).toEqual([complaint]);
});
