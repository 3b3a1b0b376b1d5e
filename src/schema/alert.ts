import { z } from 'astro/zod';
import { choice, list, longText, partialDate, reference, text, url } from './field.ts';
import { provenanceFields } from './provenance.ts';
import { alertLevels } from './vocabulary.ts';

/** A message at the head of every page while its window is open. */
export const alertSchema = z
  .strictObject({
    title: text({ label: 'العنوان' }),
    text: longText({ label: 'النص' }),
    level: choice(alertLevels, { label: 'الدرجة', listed: ['filter', 'group'] }),
    from: partialDate({ label: 'من', listed: ['sort'] }),
    to: partialDate({ label: 'إلى' }).optional(),
    areas: list(reference('governorates', { label: 'محافظة' }), {
      label: 'المحافظات',
      hint: 'فارغ: كل سورية',
    }),
    link: url({ label: 'رابط التفاصيل' }).optional(),
    ...provenanceFields,
  })
  .superRefine((alert, context) => {
    if (alert.to && alert.to < alert.from.slice(0, alert.to.length))
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: `نهاية التنبيه «${alert.to}» قبل بدايته «${alert.from}». صحّح أحد التاريخين.`,
      });
  });
export type Alert = z.output<typeof alertSchema>;
