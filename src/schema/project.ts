import { z } from 'astro/zod';
import {
  choice,
  list,
  longText,
  number,
  partialDate,
  phone,
  reference,
  text,
  url,
} from './field.ts';
import { provenanceFields } from './provenance.ts';
import { projectStatuses } from './vocabulary.ts';

/** A government project or sister portal, with dated milestones. */
export const projectSchema = z.strictObject({
  title: text({ label: 'المشروع' }, 'طلبي'),
  summary: longText({ label: 'الملخص' }),
  status: choice(projectStatuses, { label: 'الحالة', listed: ['filter', 'group'] }),
  organisation: reference('organisations', { label: 'الجهة المسؤولة', owner: true }).optional(),
  url: url({ label: 'الموقع' }).optional(),
  phone: phone({ label: 'الهاتف' }).optional(),
  milestones: list(
    z
      .strictObject({
        title: text({ label: 'المرحلة' }),
        date: partialDate({ label: 'التاريخ', hint: 'حين بُلغت المرحلة' }).optional(),
        due: partialDate({
          label: 'الموعد المعلن',
          hint: 'الذي أعلنته الجهة للمرحلة؛ بعده تظهر متأخرة ما لم يُكتب التاريخ',
        }).optional(),
        percent: number(
          { label: 'نسبة الإنجاز', hint: 'من المشروع كله، كما أُعلنت في ذلك التاريخ' },
          { min: 0, max: 100 },
        ).optional(),
      })
      .meta({ label: 'مرحلة' }),
    { label: 'المراحل' },
  ),
  services: list(reference('services', { label: 'خدمة' }), { label: 'خدمات المشروع' }),
  ...provenanceFields,
});
export type Project = z.output<typeof projectSchema>;
