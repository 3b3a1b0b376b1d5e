import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../../admin/check-entry.ts';

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
    expect(() => checkEntry('services', service, true)).toThrow('للمدخل الجديد معرّف');
  });

  it('is refused when the file could not be read', () => {
    const values = { ...service, unreadable: true };
    expect(() => checkEntry('services', values, false)).toThrow('تعذّرت قراءة هذا الملف');
  });
});
