import { z } from 'astro/zod';
import { choice, clockTime, fullDate, reference, text } from './field.ts';
import { provenanceFields } from './provenance.ts';
import { rotaKinds, weekdays } from './vocabulary.ts';

const shiftSchema = z
  .strictObject({
    place: reference('places', { label: 'المكان المناوب' }),
    date: fullDate({ label: 'التاريخ' }).optional(),
    weekday: choice(weekdays, { label: 'أو يوم من كل أسبوع' }).optional(),
    opens: clockTime({ label: 'من' }),
    closes: clockTime({ label: 'إلى', hint: 'بعد منتصف الليل يُكتب كما هو: 08:00' }),
  })
  .refine((shift) => (shift.date === undefined) !== (shift.weekday === undefined), {
    error: 'للمناوبة تاريخ أو يوم أسبوع، لا كلاهما. أبقِ أحد السطرين date أو weekday.',
  });

/** Who is on duty in a governorate for a period. */
export const rotaSchema = z
  .strictObject({
    title: text({ label: 'العنوان' }, 'مناوبات صيدليات دمشق، آذار 2026'),
    kind: choice(rotaKinds, { label: 'النوع' }),
    governorate: reference('governorates', { label: 'المحافظة' }),
    district: text({ label: 'المنطقة' }).optional(),
    from: fullDate({ label: 'من' }),
    to: fullDate({ label: 'إلى' }),
    entries: z
      .array(shiftSchema)
      .min(1, { error: 'جدول المناوبات فارغ. أضف مناوبة واحدة على الأقل تحت entries.' })
      .meta({ label: 'المناوبات' }),
    ...provenanceFields,
  })
  .superRefine((rota, context) => {
    if (rota.to < rota.from)
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: `نهاية الجدول «${rota.to}» قبل بدايته «${rota.from}». صحّح أحد التاريخين.`,
      });
    rota.entries.forEach((shift, index) => {
      if (shift.date && (shift.date < rota.from || shift.date > rota.to))
        context.addIssue({
          code: 'custom',
          path: ['entries', index, 'date'],
          message: `التاريخ «${shift.date}» خارج مدة الجدول. اكتب تاريخاً بين ${rota.from} و${rota.to}.`,
        });
    });
  });
export type Rota = z.output<typeof rotaSchema>;
