import { z } from 'astro/zod';
import {
  actReference,
  choice,
  flag,
  list,
  longText,
  number,
  numberAsName,
  partialDate,
  reference,
  sitePath,
  text,
  url,
} from './field.ts';
import { provenanceFields } from './provenance.ts';
import { actSubjects } from './act-subjects.ts';
import {
  actDates,
  actForces,
  actNatures,
  actRelations,
  actTypes,
  amendmentActions,
  relationOrigins,
  sourceGrades,
  textStates,
} from './vocabulary.ts';

const calendarDateSchema = z.strictObject({
  g: partialDate({ label: 'ميلادي', hint: 'كما طُبع في الجريدة الرسمية' }).optional(),
  h: text({ label: 'هجري', hint: 'كما طُبع: 1433-03-22' }, '1433-03-22')
    .regex(/^\d{4}(-(0?[1-9]|1[0-2])(-(0?[1-9]|[12]\d|30))?)?$/, {
      error: 'التاريخ الهجري بالأرقام، السنة أولاً. اكتبه هكذا: 1433-03-22',
    })
    .optional(),
});

const datesSchema = z.strictObject({
  approved: calendarDateSchema.meta({ label: actDates.approved }).optional(),
  signed: calendarDateSchema.meta({ label: actDates.signed }).optional(),
  published: calendarDateSchema.meta({ label: actDates.published }).optional(),
  inForce: calendarDateSchema.meta({ label: actDates.inForce }).optional(),
  endForce: calendarDateSchema.meta({ label: actDates.endForce }).optional(),
});

const gazetteSchema = z.strictObject({
  issue: numberAsName({ label: 'العدد' }),
  part: text({ label: 'الجزء' }).optional(),
  page: numberAsName({ label: 'الصفحة' }).optional(),
  date: partialDate({ label: 'تاريخ العدد' }).optional(),
});

const relationSchema = z
  .strictObject({
    kind: choice(actRelations, { label: 'العلاقة' }),
    target: actReference({ label: 'الصك الآخر', hint: 'معرّفه: law-2009-4' }),
    articles: list(numberAsName({ label: 'مادة' }), { label: 'المواد' }),
    quote: text({ label: 'نص الإشارة', hint: 'الكلمات التي ذُكر بها الصك الآخر' }).optional(),
    origin: choice(relationOrigins, { label: 'منشأ العلاقة' }).default('editor'),
  })
  .meta({ label: 'علاقة' });

const amendmentSchema = z
  .strictObject({
    target: actReference({ label: 'الصك المعدَّل' }),
    article: numberAsName({ label: 'المادة', hint: 'رقم المادة في الصك المعدَّل: 12 مكرر' }),
    action: choice(amendmentActions, { label: 'الإجراء' }),
    text: longText({ label: 'النص الجديد', hint: 'لا يلزم عند الإلغاء' }).optional(),
    from: partialDate({ label: 'نافذ من', hint: 'إن خالف تاريخ نفاذ الصك نفسه' }).optional(),
  })
  .superRefine((amendment, context) => {
    if (amendment.action !== 'repeal' && !amendment.text)
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: 'هذا الإجراء يحتاج النص الجديد. أضف السطر text مع نص المادة.',
      });
  })
  .meta({ label: 'تعديل' });

const attachmentSchema = z
  .strictObject({
    label: text({ label: 'اسم الملف' }),
    file: sitePath({
      label: 'الملف',
      hint: 'عنوانه في الموقع: ‎/uploads/law-2009-4.pdf',
      widget: 'file',
    }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, {
        error: 'البصمة SHA-256 أربعة وستون رمزاً ست عشرياً. انسخها من ناتج الأمر sha256sum.',
      })
      .meta({ label: 'البصمة' }),
  })
  .meta({ label: 'مرفق' });

const typesWithoutNumber = [
  'constitution',
  'constitutional-declaration',
  'circular',
  'decision',
  'communique',
  'instructions',
];

/** A legal act (ELI LegalResource, Akoma Ntoso act). The Markdown body is the act as issued. */
export const decreeSchema = z
  .strictObject({
    type: choice(actTypes, { label: 'نوع الصك', listed: ['filter', 'group'] }),
    number: numberAsName({ label: 'الرقم', hint: 'رقم الصك كما طُبع' }).optional(),
    year: number(
      { label: 'السنة', hint: 'سنة الصدور الميلادية', listed: ['group', 'sort'] },
      { min: 1800, max: 2100, whole: true },
    ),
    title: text(
      { label: 'الموضوع', hint: 'سطر واحد يدل على موضوع الصك' },
      'قانون السير',
    ).optional(),
    otherTitles: list(text({ label: 'اسم' }), { label: 'أسماء أخرى' }),
    issuer: reference('organisations', { label: 'الجهة المصدرة', owner: true }).optional(),
    issuerName: text({
      label: 'الجهة كما وردت',
      hint: 'اسمها في النص إن لم تكن في دليل الجهات',
    }).optional(),
    signatory: z
      .strictObject({ role: text({ label: 'الصفة' }), name: text({ label: 'الاسم' }).optional() })
      .meta({ label: 'الموقّع' })
      .optional(),
    dates: datesSchema.default({}).meta({ label: 'التواريخ', hint: 'بالتقويمين كما طُبعا' }),
    gazette: gazetteSchema.meta({ label: 'الجريدة الرسمية' }).optional(),
    force: choice(actForces, {
      label: 'النفاذ',
      hint: 'إن لم يكن معروفاً فاختر: غير معروف',
      listed: ['filter'],
    }),
    nature: choice(actNatures, { label: 'الطبيعة' }).optional(),
    textState: choice(textStates, { label: 'حالة النص', listed: ['filter'] }),
    topics: list(reference('topics', { label: 'موضوع' }), { label: 'المواضيع' }),
    subjects: list(choice(actSubjects, { label: 'باب' }), { label: 'الأبواب القانونية' }),
    keywords: list(text({ label: 'كلمة' }), { label: 'كلمات مفتاحية' }),
    summary: longText({ label: 'الملخص' }).optional(),
    outline: z
      .strictObject({
        articles: number({ label: 'عدد المواد' }, { min: 1, whole: true }).optional(),
        approximate: flag({ label: 'العدد تقريبي' }).optional(),
        chapters: number({ label: 'عدد الفصول أو الأبواب' }, { min: 1, whole: true }).optional(),
        chapterUnit: text({ label: 'اسم القسم' }, 'باب').optional(),
        parts: list(text({ label: 'قسم' }), { label: 'الأقسام الرئيسة' }),
        points: list(text({ label: 'نقطة' }), { label: 'نقاط' }),
      })
      .meta({ label: 'هيكل الصك', hint: 'ما عُرف عن أقسامه ومواده من المصادر' })
      .optional(),
    relations: list(relationSchema, {
      label: 'العلاقات',
      hint: 'اتجاه واحد يكفي؛ الاتجاه الآخر يُحسب',
    }),
    rejected: list(actReference({ label: 'صك', hint: 'معرّفه: law-2009-4' }), {
      label: 'إشارات مرفوضة',
      hint: 'صكوك رصدها البرنامج في النص وليست المقصودة؛ لا تُربط ولا تُعدّ علاقة',
    }),
    amendments: list(amendmentSchema, {
      label: 'تعديلات على غيره',
      hint: 'ما يغيّره هذا الصك في نصوص غيره',
    }),
    attachments: list(attachmentSchema, { label: 'المرفقات' }),
    sourceGrade: choice(sourceGrades, { label: 'مرتبة المصدر' }).optional(),
    note: longText({ label: 'ملاحظة', hint: 'تعارض أو شك يجب أن يراه القارئ' }).optional(),
    officialUrl: url({ label: 'الرابط الرسمي' }).optional(),
    ...provenanceFields,
  })
  .superRefine((act, context) => {
    if (!act.title && act.textState !== 'cited-only')
      context.addIssue({
        code: 'custom',
        path: ['title'],
        message:
          'الصك بلا موضوع. أضف السطر title، أو اجعل textState: cited-only إن لم يُعرف عنه غير ذكره.',
      });
    if (!act.number && !typesWithoutNumber.includes(act.type))
      context.addIssue({
        code: 'custom',
        path: ['number'],
        message: 'لهذا النوع رقم دائماً. أضف مثلاً: number: 17',
      });
    const signed = act.dates.signed?.g;
    if (signed && !signed.startsWith(String(act.year)))
      context.addIssue({
        code: 'custom',
        path: ['dates', 'signed', 'g'],
        message: `سنة الصدور ${act.year} وتاريخ الصدور «${signed}» من سنة أخرى. صحّح أحدهما.`,
      });
  });
export type Decree = z.output<typeof decreeSchema>;
