import { z } from 'astro/zod';
import { choice, clockTime, flag, fullDate, list, text } from './field.ts';
import { weekdays } from './vocabulary.ts';

/** Weekly opening hours by the clock of the place; what they mean is written at `openState`. */
export const hoursSchema = z
  .strictObject({
    weekly: list(
      z
        .strictObject({
          days: z
            .array(choice(weekdays, { label: 'اليوم' }))
            .min(1, { error: 'اختر يوماً واحداً على الأقل، مثل: sunday' })
            .meta({ label: 'الأيام' }),
          opens: clockTime({ label: 'يفتح' }),
          closes: clockTime({
            label: 'يغلق',
            hint: 'بعد منتصف الليل يُكتب كما هو: 02:00. ووقت الفتح نفسه يعني على مدار الساعة',
          }),
        })
        .meta({ label: 'دوام' }),
      { label: 'الدوام الأسبوعي' },
    ),
    closed: list(fullDate({ label: 'يوم' }), {
      label: 'أيام مغلقة',
      hint: 'لا يبدأ فيها دوام، وما بدأ قبل منتصف ليلها يكتمل',
    }),
    openOnHolidays: flag({
      label: 'يعمل في العطل الرسمية',
      hint: 'للمشافي وما لا يغلق في الأعياد',
    }).optional(),
    note: text({ label: 'ملاحظة' }, 'بين رمضان والعيد يتغير الدوام').optional(),
  })
  .meta({ label: 'أوقات الدوام' });
export type Hours = z.output<typeof hoursSchema>;
