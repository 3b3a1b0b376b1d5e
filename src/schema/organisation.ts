import { z } from 'astro/zod';
import {
  actReference,
  choice,
  email,
  list,
  longText,
  partialDate,
  phone,
  reference,
  text,
  url,
} from './field.ts';
import { hoursSchema } from './hours.ts';
import { provenanceFields } from './provenance.ts';
import { organisationClasses, socialNetworks } from './vocabulary.ts';

const nameSchema = z
  .strictObject({
    name: text({ label: 'الاسم' }),
    from: partialDate({ label: 'من' }).optional(),
    to: partialDate({ label: 'إلى' }).optional(),
  })
  .meta({ label: 'اسم' });

/** A public body (Popolo Organization). A merger adds an entry; it never overwrites one. */
export const organisationSchema = z
  .strictObject({
    title: text({ label: 'الاسم', hint: 'الاسم الحالي كاملاً' }, 'وزارة المالية'),
    titleEn: text({ label: 'الاسم بالإنكليزية' }).optional(),
    otherNames: list(text({ label: 'اسم' }), { label: 'أسماء أخرى' }),
    names: list(nameSchema, { label: 'الأسماء السابقة بتواريخها' }),
    classification: choice(organisationClasses, { label: 'النوع', listed: ['filter', 'group'] }),
    parent: reference('organisations', { label: 'تتبع لـ' }).optional(),
    predecessors: list(reference('organisations', { label: 'جهة' }), { label: 'حلّت محل' }),
    foundedBy: actReference({ label: 'صك الإحداث' }).optional(),
    governorate: reference('governorates', { label: 'المحافظة' }).optional(),
    summary: longText({ label: 'الملخص' }).optional(),
    website: url({ label: 'الموقع' }).optional(),
    websiteNote: text({
      label: 'ملاحظة على الموقع',
      hint: 'مثلاً: لم يكن يعمل عند التحقق',
    }).optional(),
    phone: phone({ label: 'الهاتف' }).optional(),
    email: email({
      label: 'البريد الإلكتروني',
      hint: 'بريد الجهة المعلن، لا بريد موظف',
    }).optional(),
    address: text({ label: 'العنوان' }).optional(),
    hours: hoursSchema.optional(),
    liaison: text({
      label: 'نقطة الارتباط',
      hint: 'صفة الموظف المسؤول عن صحة البيانات، لا اسمه',
    }).optional(),
    accounts: list(
      z
        .strictObject({
          network: choice(socialNetworks, { label: 'الشبكة' }),
          url: url({ label: 'الرابط' }),
          verifiedOn: partialDate({ label: 'تُحقق منه في' }),
        })
        .meta({ label: 'حساب' }),
      { label: 'حسابات متحقَّق منها' },
    ),
    note: longText({ label: 'ملاحظة' }).optional(),
    ...provenanceFields,
  })
  .meta({ owner: true });
export type Organisation = z.output<typeof organisationSchema>;
