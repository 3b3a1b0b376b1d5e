import { z } from 'astro/zod';
import { choice, list, longText, phone, text, url } from './field.ts';
import { provenanceFields } from './provenance.ts';
import { hotlineKinds } from './vocabulary.ts';

const linkSchema = z.strictObject({
  label: text({ label: 'النص' }),
  href: z
    .string()
    .regex(/^\/([^/].*)?$/, { error: 'رابط داخل البوابة يبدأ بشرطة مائلة. اكتبه هكذا: /services/' })
    .meta({ label: 'الرابط' }),
});

const hotlineSchema = z.strictObject({
  id: text({ label: 'المعرّف' }),
  title: text({ label: 'الاسم' }, 'الإسعاف'),
  kind: choice(hotlineKinds, { label: 'النوع' }),
  number: phone({ label: 'الرقم', hint: 'اتركه فارغاً إن لم يُعرف' }).optional(),
  alternatives: list(phone({ label: 'رقم' }), { label: 'أرقام بديلة' }),
  scope: text({ label: 'النطاق' }, 'كامل سورية').optional(),
  note: text({ label: 'ملاحظة' }).optional(),
  ...provenanceFields,
});

const removedSchema = z.strictObject({
  path: text({ label: 'العنوان القديم' }, '/services/old-id/'),
  title: text({ label: 'ما كان فيه' }),
  reason: text({ label: 'سبب الإزالة' }),
  on: text({ label: 'تاريخ الإزالة' }, '2026-03-01'),
  insteadPath: text({ label: 'البديل' }).optional(),
});

/** Identity, navigation, hotlines and notices: one file, `content/site.yaml`. */
export const siteSchema = z.strictObject({
  name: text({ label: 'اسم البوابة' }),
  tagline: text({ label: 'الوصف القصير' }),
  description: longText({ label: 'الوصف' }),
  notice: longText({ label: 'إشعار دائم', hint: 'يظهر في كل صفحة' }),
  asOf: text({ label: 'حدّ المعلومات', hint: 'تاريخ أحدث مصدر' }, '2026-03'),
  publisherEmail: z
    .email({ error: 'البريد الإلكتروني غير صحيح. اكتبه هكذا: name@example.sy' })
    .meta({ label: 'بريد الناشر' })
    .optional(),
  repository: url({ label: 'مستودع المحتوى' }).optional(),
  licence: text({ label: 'رخصة المحتوى' }),
  navigation: list(linkSchema, { label: 'القائمة الرئيسة' }),
  footer: list(linkSchema, { label: 'روابط التذييل' }),
  hotlines: list(hotlineSchema, { label: 'أرقام الاتصال' }),
  removed: list(removedSchema, { label: 'صفحات أزيلت', hint: 'يبقى لكل منها صفحة تقول ما جرى' }),
});
export type Site = z.output<typeof siteSchema>;
export type Hotline = Site['hotlines'][number];
