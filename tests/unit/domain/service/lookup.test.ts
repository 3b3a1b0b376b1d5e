import { describe, expect, it } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { findServices } from '#domain/service/lookup.ts';

const rows = [
  { title: 'إصدار جواز سفر داخل سورية', names: 'باسبور جواز مستعجل' },
  { title: 'إخراج قيد فردي', names: 'قيد نفوس' },
  { title: 'بدل جواز ضائع في الخارج', names: 'باسبور ضايع' },
  { title: 'شكوى أو مقترح', names: '175 طلبي' },
  { title: 'الجواز الصحي', names: '' },
].map(({ title, names }) => ({ title: fold(title), names: fold(names) }));

const find = (query: string) => findServices(rows, query).map(({ title }) => title);

describe('a service is found', () => {
  it('by what is typed of its title, with or without the article, hamza and marks', () => {
    expect(find('اخراج ق')).toEqual([fold('إخراج قيد فردي')]);
    expect(find('الإخراجُ')).toEqual([fold('إخراج قيد فردي')]);
  });

  it('by what people call it, and by a number', () => {
    expect(find('باسبور ضا')).toEqual([fold('بدل جواز ضائع في الخارج')]);
    expect(find('١٧٥')).toEqual([fold('شكوى أو مقترح')]);
  });

  it('first where the title begins with the word, then where it has it', () => {
    expect(find('جواز')).toEqual([
      fold('الجواز الصحي'),
      fold('إصدار جواز سفر داخل سورية'),
      fold('بدل جواز ضائع في الخارج'),
    ]);
  });

  it('in spite of a slip of the finger', () => {
    expect(find('باسبرو ضائع')).toEqual([fold('بدل جواز ضائع في الخارج')]);
  });

  it('only where every word is', () => {
    expect(find('جواز قيد')).toEqual([]);
  });

  it('never by an empty query', () => {
    expect(find('  ')).toEqual([]);
    expect(find('ـــ')).toEqual([]);
  });
});
