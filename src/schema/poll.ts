import { z } from 'astro/zod';
import { choice, fullDate, list, longText, number, partialDate, text } from './field.ts';
import { provenanceFields } from './provenance.ts';
import { votingRoutes } from './vocabulary.ts';

/** A question put to the public: the portal publishes it and its results; it casts no votes. */
export const pollSchema = z
  .strictObject({
    title: text({ label: 'العنوان' }),
    question: longText({ label: 'السؤال' }),
    options: z
      .array(text({ label: 'خيار' }))
      .min(2, { error: 'للاستطلاع خياران على الأقل. أضف خياراً آخر تحت options.' })
      .meta({ label: 'الخيارات' }),
    opens: fullDate({ label: 'يبدأ' }),
    closes: fullDate({ label: 'ينتهي' }),
    routes: list(
      z.strictObject({
        route: choice(votingRoutes, { label: 'الطريقة' }),
        how: text({ label: 'كيف', hint: 'أرسل الرقم 1 إلى …' }),
      }),
      { label: 'طرق التصويت' },
    ),
    electorate: number({ label: 'عدد من يحق لهم التصويت' }, { min: 0, whole: true }).optional(),
    results: list(
      z.strictObject({
        route: choice(votingRoutes, { label: 'الطريقة' }),
        votes: list(number({ label: 'عدد الأصوات' }, { min: 0, whole: true }), {
          label: 'الأصوات',
          hint: 'بترتيب الخيارات',
        }),
        countedOn: partialDate({ label: 'تاريخ الفرز' }).optional(),
      }),
      { label: 'النتائج المنشورة' },
    ),
    ...provenanceFields,
  })
  .superRefine((poll, context) => {
    if (poll.closes < poll.opens)
      context.addIssue({
        code: 'custom',
        path: ['closes'],
        message: `نهاية الاستطلاع «${poll.closes}» قبل بدايته «${poll.opens}». صحّح أحد التاريخين.`,
      });
    poll.results.forEach((result, index) => {
      if (result.votes.length !== poll.options.length)
        context.addIssue({
          code: 'custom',
          path: ['results', index, 'votes'],
          message: `عدد الأصوات ${result.votes.length} وعدد الخيارات ${poll.options.length}. اكتب عدداً لكل خيار.`,
        });
    });
  });
export type Poll = z.output<typeof pollSchema>;
