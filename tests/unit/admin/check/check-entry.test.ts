import { describe, expect, it } from 'vitest';
import { checkEntry, findProblems } from '../../../../admin/check/check-entry.ts';
import type { DeskCollection } from '../../../../admin/check/desk-collection.ts';
import type { Neighbours } from '../../../../admin/check/neighbours.ts';
import type { FormData } from '../../../../admin/format/entry-file.ts';

const service = { title: 'خدمة', summary: 'وصف', status: 'active', verification: 'sourced' };
const act = {
  type: 'law',
  number: '3039/1',
  year: 2012,
  title: 'قانون',
  force: 'unknown',
  textState: 'title-only',
  verification: 'sourced',
};

/** An archive that holds these entries, and the one under check does not count. */
function archive(entries: Record<string, Record<string, FormData>>, own?: string): Neighbours {
  const has = (collection: string, id: string) => id in (entries[collection] ?? {});
  return {
    has,
    isTaken: (collection, id) => id !== own && has(collection, id),
    read: (collection, id) => entries[collection]?.[id],
  };
}

function problems(collection: DeskCollection, values: FormData, neighbours?: Neighbours) {
  return findProblems(collection, values, neighbours).map(
    ({ path, label, message }) => `${path.join('.')} | ${label} | ${message}`,
  );
}

describe('what is about to be saved', () => {
  it('loses what the editor left empty', () => {
    const saved = checkEntry('services', { ...service, sms: '', topics: [] }, false);
    expect(saved).toEqual(service);
  });

  it('keeps its body', () => {
    expect(checkEntry('services', { ...service, body: 'نص' }, false)).toHaveProperty('body', 'نص');
  });

  it('names a new act by its type, year and number', () => {
    expect(checkEntry('decrees', act, true)).toHaveProperty('id', 'law-2012-3039-1');
  });

  it('keeps the id that the editor gave a new entry', () => {
    expect(checkEntry('services', { ...service, id: 'new-one' }, true).id).toBe('new-one');
  });

  it('is refused with every field at fault, by its Arabic label', () => {
    const broken = { ...service, title: '', status: 'actve', costs: [{ label: 'رسم' }] };
    expect(() => checkEntry('services', broken, false)).toThrow(
      /^اسم الخدمة: هذا الحقل مطلوب\..+ • الحالة: .+لعلك تقصد: active\..+ • الرسوم ← 1 ← النوع: هذا الحقل مطلوب\./,
    );
  });

  it('is refused when a new entry has no id', () => {
    expect(() => checkEntry('services', service, true)).toThrow('المعرّف: للمدخل الجديد معرّف');
  });

  it('is refused when the file could not be read', () => {
    const values = { ...service, unreadable: true };
    expect(() => checkEntry('services', values, false)).toThrow('تعذّرت قراءة هذا الملف');
  });
});

describe('the problems of an entry', () => {
  it('are none where all is well', () => {
    expect(problems('services', service)).toEqual([]);
    expect(problems('decrees', { ...act, id: 'law-2012-3039-1' }, archive({}))).toEqual([]);
  });

  it('are all told at once, each with the way to its field', () => {
    const costs = [{ label: 'رسم', kind: 'fee', amount: 5, currency: 'SYP', confirmed: true }];
    const values = { ...service, phone: 'هاتف', lastReviewed: 'أمس', costs };
    expect(findProblems('services', values)).toEqual([
      {
        path: ['costs', 0, 'asOf'],
        label: 'الرسوم ← 1 ← بتاريخ',
        message: expect.stringContaining('لا يُنشر مبلغ بلا تاريخ'),
      },
      {
        path: ['phone'],
        label: 'هاتف الاستعلام',
        message: expect.stringContaining('رقم الهاتف أرقام فقط'),
      },
      {
        path: ['lastReviewed'],
        label: 'آخر مراجعة',
        message: expect.stringContaining('«أمس» غير صحيح'),
      },
    ]);
  });

  it('do not count digits that the file will have in another form', () => {
    expect(problems('services', { ...service, phone: '٠١١', lastReviewed: '١٤/٢/٢٠٢٤' })).toEqual(
      [],
    );
  });

  it.each([
    ['134 characters', { sms: 'ن'.repeat(134) }, []],
    ['135 characters', { sms: 'ن'.repeat(135) }, ['النص أطول من رسالتين. اختصره إلى 134']],
    [
      'a character of two units across the parts',
      { sms: `${'ن'.repeat(66)}🇸🇾${'ن'.repeat(64)}` },
      ['اختصر النص، وإلا'],
    ],
    [
      '130 characters after the state of a suspended service',
      { sms: 'ن'.repeat(130), status: 'suspended', statusReason: 'تحديث' },
      ['والزائد 11 حرفاً'],
    ],
  ])('count the short message as it is sent: %s', (_, change, expected) => {
    const found = problems('services', { ...service, ...change });
    expect(found).toEqual(expected.map((part) => expect.stringContaining(part)));
  });
});

it('an id has Latin letters, digits and hyphens', () => {
  expect(problems('services', { ...service, id: 'جواز' })).toEqual([
    expect.stringContaining('id | المعرّف | المعرّف حروف لاتينية صغيرة'),
  ]);
});

describe('with its neighbours, an entry', () => {
  it('may not name one that is not there, except an act', () => {
    const values = { ...service, authority: 'ministry', legalBasis: [{ decree: 'law-2009-4' }] };
    expect(problems('services', values, archive({}))).toEqual([
      'authority | الجهة المسؤولة | لا يوجد «ministry» بين الجهات. صحّح المعرّف، أو أضف الملف الناقص أولاً.',
    ]);
    expect(problems('services', values, archive({ organisations: { ministry: {} } }))).toEqual([]);
  });

  it('may not take the id of another', () => {
    const entries = archive({ services: { passport: service } });
    expect(problems('services', { ...service, id: 'passport' }, entries)).toEqual([
      expect.stringContaining('id | المعرّف | المعرّف «passport» لمدخل آخر.'),
    ]);
  });

  it('keeps its own id', () => {
    const entries = archive({ services: { passport: service } }, 'passport');
    expect(problems('services', { ...service, id: 'passport' }, entries)).toEqual([]);
  });
});

describe('an act', () => {
  const id = 'law-2012-3039-1';
  const duplicate = ['number | الرقم | النوع والرقم والسنة مطابقة لما في law-2012-3039-1.'];

  it.each([
    ['the same', act, duplicate],
    ['one that cannot be read', {}, duplicate],
    ['of another issuer', { ...act, issuer: 'ministry' }, []],
    ['signed on another day', { ...act, dates: { signed: { g: '2012-05-01' } } }, []],
  ])('that is new meets one of its number: %s', (_, other, expected) => {
    const values = { ...act, dates: { signed: { g: '2012-03-01' } } };
    const found = problems('decrees', values, archive({ decrees: { [id]: other } }));
    expect(found).toEqual(expected.map((part) => expect.stringContaining(part)));
  });

  it('may be told apart by a word after its number', () => {
    const entries = archive({ decrees: { [id]: act } });
    expect(problems('decrees', { ...act, id: `${id}-finance` }, entries)).toEqual([]);
  });

  it('does not become another by an edit', () => {
    expect(problems('decrees', { ...act, id: 'law-2012-7' })).toEqual([
      expect.stringContaining('number | الرقم | هذا المدخل هو law-2012-7'),
    ]);
  });

  it.each([
    ['itself', id, 'الصك لا يرتبط بنفسه'],
    ['a newer one', 'law-2013-1', 'لا يغيّر صكٌ صكاً أحدث منه'],
  ])('changes no text of %s', (_, target, expected) => {
    const values = { ...act, id, relations: [{ kind: 'amends', target }] };
    expect(problems('decrees', values)).toEqual([expect.stringContaining(expected)]);
  });
});
