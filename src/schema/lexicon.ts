import { z } from 'astro/zod';
import { fold } from '#arabic/fold.ts';
import { choice, longText, sayValue, text, type FieldMeta } from './field.ts';
import { lexiconDirections } from './vocabulary.ts';

/** What a reader types or a text says; signs alone would match everything. */
function words(meta: FieldMeta, example: string) {
  return text(meta, example).refine((value) => value === '' || /\p{L}|\p{N}/u.test(fold(value)), {
    error: ({ input }) => `«${sayValue(input)}» بلا حروف يبحث عنها أحد. اكتب كلمة.`,
  });
}

const entrySchema = z
  .strictObject({
    term: words(
      {
        label: 'الكلمة',
        hint: 'الكلمة أو العبارة كما تكتبها نصوص البوابة، بلا أل التعريف إن أمكن',
      },
      'جواز سفر',
    ),
    forms: z
      .array(words({ label: 'صيغة' }, 'باسبور'))
      .min(1, {
        error: 'لا صيغة لهذه الكلمة. اكتب تحت forms كلمة واحدة على الأقل مما يكتبه الباحثون.',
      })
      .meta({
        label: 'الصيغ الأخرى',
        hint: 'ما يكتبه الباحثون بدلها. الهمزات والتشكيل وة/ه وى/ي لا تحتاج إلى صيغة',
      }),
  })
  .superRefine(({ term, forms }, context) => {
    const seen = new Map([[fold(term), term]]);
    forms.forEach((form, index) => {
      const known = seen.get(fold(form));
      seen.set(fold(form), form);
      if (known !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['forms', index],
          message: `البحث يجد «${form}» و«${known}» معاً بلا معجم. احذف هذه الصيغة أو اكتب كلمة أخرى.`,
        });
    });
  })
  .meta({ label: 'كلمة' });

/** A list of words that find each other in search, by one subject. It has no page. */
export const lexiconSchema = z
  .strictObject({
    title: text({ label: 'اسم القائمة' }, 'جموع التكسير'),
    note: longText({ label: 'ملاحظة للمحررين' }).optional(),
    direction: choice(lexiconDirections, {
      label: 'الاتجاه',
      hint: 'كلاهما: كل كلمة تجد الأخرى. إلى الكلمة: الصيغة تجد الكلمة، ولا يصح العكس',
    }),
    terms: z
      .array(entrySchema)
      .min(1, { error: 'القائمة فارغة. أضف كلمة واحدة على الأقل تحت terms، أو احذف الملف.' })
      .meta({ label: 'الكلمات' }),
  })
  .superRefine(({ terms }, context) => {
    const seen = new Map<string, number>();
    terms.forEach(({ term }, index) => {
      const first = seen.get(fold(term));
      if (first === undefined) seen.set(fold(term), index);
      else
        context.addIssue({
          code: 'custom',
          path: ['terms', index, 'term'],
          message: `الكلمة «${term}» مذكورة من قبل. انقل صيغها إلى الكلمة رقم ${first + 1} واحذف هذه.`,
        });
    });
  });
export type Lexicon = z.output<typeof lexiconSchema>;
