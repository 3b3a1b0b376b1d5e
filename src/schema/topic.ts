import { z } from 'astro/zod';
import { list, longText, reference, text } from './field.ts';
import { factSchema } from './fact.ts';
import { provenanceFields } from './provenance.ts';

/** A subject of public life; national, or of one governorate. */
export const topicSchema = z.strictObject({
  title: text({ label: 'العنوان' }, 'السياحة'),
  summary: longText({ label: 'الملخص' }),
  governorate: reference('governorates', {
    label: 'المحافظة',
    hint: 'اتركه فارغاً للموضوع الوطني',
  }).optional(),
  services: list(reference('services', { label: 'خدمة' }), { label: 'خدمات الموضوع' }),
  facts: list(factSchema, { label: 'حقائق مؤرخة' }),
  ...provenanceFields,
});
export type Topic = z.output<typeof topicSchema>;
