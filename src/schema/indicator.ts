import { z } from 'astro/zod';
import { flag, list, longText, number, reference, text, url } from './field.ts';
import { provenanceFields } from './provenance.ts';

const pointSchema = z
  .strictObject({
    year: number({ label: 'السنة' }, { min: 1900, max: 2100, whole: true }),
    value: number({ label: 'القيمة', hint: 'احذف السطر إن لم تُعرف: تُرسم فجوة لا صفراً' }).optional(),
    confirmed: flag({ label: 'مؤكدة' }),
    source: url({ label: 'المصدر' }).optional(),
  })
  .meta({ label: 'قيمة' });

/** A measured quantity over time; a missing year is a gap, never a zero. */
export const indicatorSchema = z.strictObject({
  title: text({ label: 'المؤشر' }),
  summary: longText({ label: 'الملخص' }),
  unit: text({ label: 'الوحدة' }, 'من 0 إلى 1'),
  lowerIsBetter: flag({ label: 'الأقل أفضل', hint: 'كالترتيب العالمي' }),
  group: text({ label: 'المجموعة', hint: 'مؤشرات تُعرض معاً' }).optional(),
  organisation: reference('organisations', { label: 'الجهة المقيسة' }).optional(),
  series: z
    .array(
      z
        .strictObject({
          key: text({ label: 'الرمز' }, 'SYR'),
          title: text({ label: 'الاسم' }, 'سورية'),
          highlight: flag({ label: 'السلسلة الرئيسة' }),
          points: list(pointSchema, { label: 'القيم' }),
        })
        .meta({ label: 'سلسلة' }),
    )
    .min(1, { error: 'للمؤشر سلسلة واحدة على الأقل. أضفها تحت series.' })
    .meta({ label: 'السلاسل' }),
  ...provenanceFields,
});
export type Indicator = z.output<typeof indicatorSchema>;
