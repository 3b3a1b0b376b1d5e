import { z } from 'astro/zod';
import { choice, fullDate, list, partialDate, text, url } from './field.ts';
import { sourceKinds, verifications } from './vocabulary.ts';

export const sourceSchema = z
  .strictObject({
    label: text(
      { label: 'المصدر', hint: 'اسم الصفحة أو الوثيقة كما يراه القارئ' },
      'بيان وزارة العدل',
    ),
    url: url({
      label: 'الرابط',
      hint: 'الرابط الكامل إن كان محفوظاً؛ لا تكتب رابطاً لم تفتحه',
    }).optional(),
    publisher: text({ label: 'الناشر', hint: 'الجهة التي نشرت المصدر' }, 'سانا').optional(),
    date: partialDate({ label: 'تاريخ المصدر', hint: 'تاريخ النشر إن كان معروفاً' }).optional(),
    kind: choice(sourceKinds, { label: 'نوع المصدر' }),
  })
  .meta({ label: 'مصدر' });
export type Source = z.output<typeof sourceSchema>;

/** What every entry says about how far to trust it. Spread into each kind's object. */
export const provenanceFields = {
  sources: list(sourceSchema, { label: 'المصادر', hint: 'من أين جاءت هذه المعلومات' }),
  verification: choice(verifications, {
    label: 'درجة التحقق',
    hint: 'رسمي: من الجهة نفسها. موثّق: له مصدر منشور. غير متحقَّق منه: بلا مصدر كافٍ',
    listed: ['filter', 'group'],
  }),
  lastReviewed: partialDate({
    label: 'آخر مراجعة',
    hint: 'التاريخ الذي صحّت فيه المعلومات بحسب المصدر',
    listed: ['sort'],
  }).optional(),
  reviewDue: fullDate({
    label: 'موعد المراجعة القادمة',
    hint: 'بعد هذا اليوم تظهر إشارة إلى قِدم المعلومة',
    listed: ['sort'],
  }).optional(),
} as const;

export interface Provenance {
  sources: Source[];
  verification: keyof typeof verifications;
  lastReviewed?: string | undefined;
  reviewDue?: string | undefined;
}
