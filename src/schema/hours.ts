import { z } from 'astro/zod';
import { choice, clockTime, fullDate, list, text } from './field.ts';
import { weekdays } from './vocabulary.ts';

/** Weekly opening hours in Asia/Damascus; an interval that ends before it starts runs past midnight. */
export const hoursSchema = z
  .strictObject({
    weekly: list(
      z.strictObject({
        days: z
          .array(choice(weekdays, { label: 'اليوم' }))
          .min(1, { error: 'اختر يوماً واحداً على الأقل، مثل: sunday' })
          .meta({ label: 'الأيام' }),
        opens: clockTime({ label: 'يفتح' }),
        closes: clockTime({ label: 'يغلق' }),
      }),
      { label: 'الدوام الأسبوعي' },
    ),
    closed: list(fullDate({ label: 'يوم' }), { label: 'أيام مغلقة' }),
    note: text({ label: 'ملاحظة' }, 'بين رمضان والعيد يتغير الدوام').optional(),
  })
  .meta({ label: 'أوقات الدوام' });
export type Hours = z.output<typeof hoursSchema>;
