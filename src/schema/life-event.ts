import { z } from 'astro/zod';
import { choice, list, longText, reference, text } from './field.ts';
import { factSchema } from './fact.ts';
import { provenanceFields } from './provenance.ts';
import { audiences } from './vocabulary.ts';

/** An event of life or business that needs several services, in order (CPSV-AP LifeEvent). */
export const lifeEventSchema = z.strictObject({
  title: text({ label: 'الحدث' }, 'ولادة طفل'),
  summary: longText({ label: 'الملخص' }),
  hiddenSearchTerms: list(text({ label: 'كلمة' }), { label: 'كلمات بحث مخفية' }),
  audience: choice(audiences, { label: 'لمن', listed: ['filter', 'group'] }),
  services: z
    .array(reference('services', { label: 'خدمة' }))
    .min(1, { error: 'للحدث خدمة واحدة على الأقل. أضف معرّفها تحت services.' })
    .meta({ label: 'الخدمات', hint: 'بترتيب إتمامها' }),
  firstSteps: list(text({ label: 'خطوة' }), { label: 'الخطوات الأولى' }),
  facts: list(factSchema, { label: 'حقائق مؤرخة' }),
  ...provenanceFields,
});
export type LifeEvent = z.output<typeof lifeEventSchema>;
