import { z } from 'astro/zod';
import {
  actReference,
  choice,
  flag,
  list,
  longText,
  partialDate,
  phone,
  reference,
  text,
  url,
} from './field.ts';
import { provenanceFields, sourceSchema } from './provenance.ts';
import { branches } from './vocabulary.ts';

const membershipSchema = z
  .strictObject({
    organisation: reference('organisations', { label: 'الجهة', owner: true }),
    post: text({ label: 'المنصب', hint: 'كما يُكتب في الكتب الرسمية' }, 'وزير المالية'),
    role: text({ label: 'الدور', hint: 'إن خالف المنصب: عضو، رئيس بالوكالة' }).optional(),
    branch: choice(branches, { label: 'السلطة' }),
    area: reference('governorates', { label: 'المحافظة' }).optional(),
    start: partialDate({ label: 'من' }).optional(),
    end: partialDate({
      label: 'إلى',
      hint: 'اتركه فارغاً إن كان لا يزال في المنصب أو لم يُعرف',
    }).optional(),
    current: flag({ label: 'في المنصب بحسب آخر مصدر', hint: 'لا تختره إلا إن قاله مصدر' }),
    appointedBy: actReference({ label: 'صك التعيين' }).optional(),
    note: longText({ label: 'ملاحظة' }).optional(),
    sources: z
      .array(sourceSchema)
      .min(1, { error: 'لكل منصب مصدر واحد على الأقل. أضف المصدر تحت sources.' })
      .meta({ label: 'المصادر' }),
  })
  .superRefine((membership, context) => {
    const { start, end, current } = membership;
    if (start && end && end < start.slice(0, end.length))
      context.addIssue({
        code: 'custom',
        path: ['end'],
        message: `تاريخ الانتهاء «${end}» قبل تاريخ البدء «${start}». صحّح أحدهما.`,
      });
    if (end && current)
      context.addIssue({
        code: 'custom',
        path: ['current'],
        message: 'من انتهت ولايته ليس في المنصب. احذف السطر current أو السطر end.',
      });
  })
  .meta({ label: 'منصب' });

/** A person who holds or held public posts (Popolo Person). Office contacts only. */
export const officialSchema = z.strictObject({
  name: text({ label: 'الاسم', hint: 'الاسم الأكثر وروداً في المصادر' }),
  otherNames: list(text({ label: 'اسم' }), {
    label: 'صيغ أخرى للاسم',
    hint: 'كما وردت في المصادر',
  }),
  memberships: z
    .array(membershipSchema)
    .min(1, { error: 'للشخص منصب واحد على الأقل. أضفه تحت memberships.' })
    .meta({ label: 'المناصب' }),
  officePhone: phone({ label: 'هاتف المكتب' }).optional(),
  officeUrl: url({ label: 'صفحة المكتب' }).optional(),
  note: longText({ label: 'ملاحظة' }).optional(),
  ...provenanceFields,
});
export type Official = z.output<typeof officialSchema>;
export type Membership = z.output<typeof membershipSchema>;
