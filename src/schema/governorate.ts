import { z } from 'astro/zod';
import { list, longText, number, phone, reference, text } from './field.ts';
import { provenanceFields } from './provenance.ts';

/** One of the fourteen governorates. */
export const governorateSchema = z.strictObject({
  title: text({ label: 'الاسم' }, 'دمشق'),
  titleEn: text({ label: 'الاسم بالإنكليزية' }).optional(),
  capital: text({ label: 'المركز' }).optional(),
  organisation: reference('organisations', { label: 'ديوان المحافظة', owner: true }).optional(),
  lat: number({ label: 'خط العرض' }, { min: -90, max: 90 }).optional(),
  lon: number({ label: 'خط الطول' }, { min: -180, max: 180 }).optional(),
  coordinatePrecisionKm: number({ label: 'دقة الموقع بالكيلومتر' }, { min: 0 }).optional(),
  areaKm2: number({ label: 'المساحة (كم²)' }, { min: 0 }).optional(),
  dialCode: phone({ label: 'رمز الهاتف' }).optional(),
  iso3166: text({ label: 'رمز ISO 3166-2' }, 'SY-DI').optional(),
  unconfirmed: list(text({ label: 'حقل' }), {
    label: 'حقول غير مؤكدة',
    hint: 'أسماء الحقول التي لم يؤكدها مصدر',
  }),
  towns: list(
    z
      .strictObject({
        title: text({ label: 'البلدة' }),
        lat: number({ label: 'خط العرض' }).optional(),
        lon: number({ label: 'خط الطول' }).optional(),
      })
      .meta({ label: 'بلدة' }),
    { label: 'البلدات' },
  ),
  note: longText({ label: 'ملاحظة' }).optional(),
  ...provenanceFields,
});
export type Governorate = z.output<typeof governorateSchema>;
