import { z } from 'astro/zod';
import { choice, list, longText, number, phone, reference, text, url } from './field.ts';
import { hoursSchema } from './hours.ts';
import { provenanceFields } from './provenance.ts';
import { placeKinds, placeStatuses } from './vocabulary.ts';

/** A place that a citizen goes to. */
export const placeSchema = z
  .strictObject({
    title: text({ label: 'الاسم' }, 'مستشفى دمشق'),
    otherNames: list(text({ label: 'اسم' }), { label: 'أسماء أخرى أو سابقة' }),
    kind: choice(placeKinds, { label: 'النوع', listed: ['filter', 'group'] }),
    specialty: text({ label: 'الاختصاص', hint: 'للمشافي: عام، أطفال، قلبية' }).optional(),
    status: choice(placeStatuses, { label: 'الحالة' }).optional(),
    organisation: reference('organisations', { label: 'الجهة التابع لها', owner: true }).optional(),
    governorate: reference('governorates', { label: 'المحافظة', hint: 'داخل سورية' }).optional(),
    country: text({ label: 'البلد', hint: 'للبعثات في الخارج' }).optional(),
    city: text({ label: 'المدينة أو البلدة' }).optional(),
    district: text({ label: 'الحي أو المنطقة' }).optional(),
    address: text({ label: 'العنوان' }).optional(),
    lat: number({ label: 'خط العرض' }, { min: -90, max: 90 }).optional(),
    lon: number({ label: 'خط الطول' }, { min: -180, max: 180 }).optional(),
    beds: number({ label: 'عدد الأسرّة' }, { min: 0, whole: true }).optional(),
    phones: list(phone({ label: 'رقم' }), { label: 'الهواتف' }),
    website: url({ label: 'الموقع' }).optional(),
    hours: hoursSchema.optional(),
    services: list(reference('services', { label: 'خدمة' }), { label: 'الخدمات المقدَّمة' }),
    note: longText({ label: 'ملاحظة' }).optional(),
    ...provenanceFields,
  })
  .superRefine((place, context) => {
    if (!place.governorate && !place.country)
      context.addIssue({
        code: 'custom',
        path: ['governorate'],
        message: 'لكل مكان محافظة، أو بلد إن كان في الخارج. أضف مثلاً: governorate: damascus',
      });
    if ((place.lat === undefined) !== (place.lon === undefined))
      context.addIssue({
        code: 'custom',
        path: [place.lat === undefined ? 'lat' : 'lon'],
        message: 'الموقع خط عرض وخط طول معاً. أضف الناقص منهما أو احذف الآخر.',
      });
  });
export type Place = z.output<typeof placeSchema>;
