import { z } from 'astro/zod';
import { toWesternDigits } from '#arabic/digits.ts';
import {
  actReference,
  choice,
  email,
  list,
  longText,
  number,
  partialDate,
  phone,
  sitePath,
  text,
  url,
} from './field.ts';
import { readPartialDate } from './partial-date.ts';
import { provenanceFields } from './provenance.ts';
import { hotlineKinds } from './vocabulary.ts';

const linkSchema = z
  .strictObject({
    label: text({ label: 'النص' }),
    href: sitePath({ label: 'الرابط' }),
  })
  .meta({ label: 'رابط' });

const hotlineSchema = z
  .strictObject({
    id: text({ label: 'المعرّف' }),
    title: text({ label: 'الاسم' }, 'الإسعاف'),
    kind: choice(hotlineKinds, { label: 'النوع' }),
    number: phone({ label: 'الرقم', hint: 'اتركه فارغاً إن لم يُعرف' }).optional(),
    alternatives: list(phone({ label: 'رقم' }), { label: 'أرقام بديلة' }),
    scope: text({ label: 'النطاق' }, 'كامل سورية').optional(),
    note: text({ label: 'ملاحظة' }).optional(),
    ...provenanceFields,
  })
  .meta({ label: 'رقم' });

/** A day on which public bodies are closed; what it does to opening hours is written at `openState`. */
const holidaySchema = z
  .strictObject({
    title: text({ label: 'العطلة' }, 'رأس السنة الميلادية'),
    on: z
      .string()
      .transform(toWesternDigits)
      .refine((on) => /^(\d{4}-)?\d\d-\d\d$/.test(on) && readPartialDate(`2000-${on}`.slice(-10)), {
        error:
          'تاريخ العطلة شهر فيوم لكل سنة، أو تاريخ كامل ليوم واحد. اكتبه هكذا: 12-08 أو 2026-03-20',
      })
      .meta({
        widget: 'string',
        label: 'اليوم',
        hint: 'يوم من كل سنة: 12-08، أو يوم واحد: 2026-03-20. لا تكتب عيداً يتبع رؤية الهلال قبل إعلانه',
      }),
    act: actReference({ label: 'الصك الذي أقرّها' }).optional(),
    ...provenanceFields,
  })
  .meta({ label: 'عطلة' });

const removedSchema = z
  .strictObject({
    path: sitePath({ label: 'العنوان القديم', hint: 'مثل: ‎/services/old-id/' }),
    title: text({ label: 'ما كان فيه' }),
    reason: text({ label: 'سبب الإزالة' }),
    on: partialDate({ label: 'تاريخ الإزالة' }),
    insteadPath: sitePath({ label: 'البديل' }).optional(),
  })
  .meta({ label: 'صفحة' });

const monthsOfReview = (label: string) =>
  number({ label, hint: 'عدد الأشهر بين مراجعتين' }, { min: 1, max: 120, whole: true }).optional();

/** Identity, navigation, hotlines and notices: one file, `content/site.yaml`. */
export const siteSchema = z.strictObject({
  name: text({ label: 'اسم البوابة' }),
  tagline: text({ label: 'الوصف القصير' }),
  description: longText({ label: 'الوصف' }),
  notice: z
    .strictObject({
      title: text({ label: 'العنوان' }, 'نسخة غير رسمية'),
      text: longText({ label: 'النص' }),
      href: sitePath({ label: 'الرابط' }),
      linkLabel: text({ label: 'نص الرابط' }),
    })
    .meta({ label: 'إشعار دائم', hint: 'يظهر في كل صفحة' }),
  country: z
    .strictObject({
      code: text({ label: 'رمزه', hint: 'حرفان لاتينيان بحسب ISO 3166' }, 'sy').regex(
        /^[a-z]{2}$/,
        {
          error: 'رمز البلد حرفان لاتينيان صغيران. اكتبه هكذا: sy',
        },
      ),
      name: text({ label: 'اسمه' }, 'سورية'),
    })
    .meta({ label: 'البلد', hint: 'الذي تسري فيه القوانين المنشورة هنا' })
    .optional(),
  asOf: partialDate({ label: 'حدّ المعلومات', hint: 'تاريخ أحدث مصدر' }),
  reviewEvery: z
    .strictObject({
      services: monthsOfReview('الخدمات'),
      places: monthsOfReview('الأماكن'),
    })
    .meta({
      label: 'مدة المراجعة',
      hint: 'ما لم يُذكر له موعد مراجعة يُعدّ متأخراً بعد هذه الأشهر من آخر مراجعة له',
    })
    .optional(),
  publisherEmail: email({ label: 'بريد الناشر' }).optional(),
  repository: url({ label: 'مستودع المحتوى' }).optional(),
  licence: z
    .strictObject({
      text: text({ label: 'الرخصة' }, 'رخصة المشاع الإبداعي: النسبة 4.0'),
      id: text({ label: 'رمزها في SPDX' }, 'CC-BY-4.0'),
      href: sitePath({ label: 'الرابط' }),
      linkLabel: text({ label: 'نص الرابط' }),
    })
    .meta({ label: 'رخصة المحتوى' }),
  navigation: list(linkSchema, { label: 'القائمة الرئيسة' }),
  footer: list(
    z
      .strictObject({
        title: text({ label: 'العنوان' }),
        links: list(linkSchema, { label: 'الروابط' }),
      })
      .meta({ label: 'مجموعة' }),
    { label: 'روابط التذييل' },
  ),
  hotlines: list(hotlineSchema, { label: 'أرقام الاتصال' }),
  holidays: list(holidaySchema, {
    label: 'العطل الرسمية',
    hint: 'تغلق فيها الجهات العامة، وتُحسب منها الأماكن المفتوحة الآن',
  }),
  removed: list(removedSchema, { label: 'صفحات أزيلت', hint: 'يبقى لكل منها صفحة تقول ما جرى' }),
});
export type Site = z.output<typeof siteSchema>;
export type Hotline = Site['hotlines'][number];
export type Holiday = Site['holidays'][number];
