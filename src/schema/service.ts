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
  phone,
  reference,
  text,
  url,
} from './field.ts';
import { provenanceFields } from './provenance.ts';
import {
  audiences,
  channelTypes,
  costKinds,
  costUnits,
  poundSeries,
  serviceStatuses,
} from './vocabulary.ts';

/** Two UCS-2 text messages less the characters that join them. */
export const smsLimit = 134;

const evidenceSchema = z
  .strictObject({
    name: text({ label: 'الوثيقة', hint: 'اسم الورقة المطلوبة' }, 'صورة عن البطاقة الشخصية'),
    copies: number(
      { label: 'عدد النسخ', hint: 'اتركه فارغاً إن لم يكن معروفاً' },
      { min: 1, max: 99, whole: true },
    ).optional(),
    original: flag({ label: 'الأصل مطلوب' }).optional(),
    obtainedFrom: reference('services', {
      label: 'تصدر عن خدمة',
      hint: 'الخدمة التي تعطي هذه الورقة',
    }).optional(),
  })
  .meta({ label: 'وثيقة' });

const costSchema = z
  .strictObject({
    label: text({ label: 'البيان', hint: 'ما الذي يُدفع عنه المبلغ' }, 'رسم الجواز العادي'),
    kind: choice(costKinds, { label: 'النوع' }),
    amount: number({ label: 'المبلغ', hint: 'بالأرقام ومن غير اسم العملة' }, { min: 0 }).optional(),
    amountMax: number(
      { label: 'المبلغ الأعلى', hint: 'إن كان المبلغ يتراوح بين قيمتين' },
      { min: 0 },
    ).optional(),
    unit: choice(costUnits, { label: 'الوحدة' }).default('currency'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, {
        error: 'رمز العملة ثلاثة حروف لاتينية كبيرة. اكتب: SYP أو USD أو EUR',
      })
      .meta({ label: 'العملة', hint: 'الرمز الدولي: SYP' })
      .optional(),
    series: choice(poundSeries, {
      label: 'سلسلة الليرة',
      hint: 'كل مبلغ قبل 1 كانون الثاني 2026 بالليرة القديمة',
    }).optional(),
    asOf: partialDate({ label: 'بتاريخ', hint: 'التاريخ الذي صحّ فيه المبلغ' }).optional(),
    confirmed: flag({ label: 'له مصدر منشور' }),
    decree: actReference({ label: 'الصك الذي حدّده' }).optional(),
    note: text({ label: 'ملاحظة' }).optional(),
  })
  .superRefine((cost, context) => {
    if (cost.amount !== undefined && cost.unit !== 'percent' && cost.amount > 0 && !cost.currency)
      context.addIssue({
        code: 'custom',
        path: ['currency'],
        message: 'للمبلغ عملة دائماً. أضف السطر: currency: SYP',
      });
    if (cost.amount !== undefined && cost.amountMax !== undefined && cost.amountMax < cost.amount)
      context.addIssue({
        code: 'custom',
        path: ['amountMax'],
        message: `المبلغ الأعلى أصغر من المبلغ. اكتب عدداً أكبر من ${cost.amount} أو احذف السطر.`,
      });
    if (cost.confirmed && cost.amount !== undefined && !cost.asOf)
      context.addIssue({
        code: 'custom',
        path: ['asOf'],
        message: 'لا يُنشر مبلغ بلا تاريخ. أضف التاريخ الذي صحّ فيه، مثل: asOf: 2025-02',
      });
  })
  .meta({ label: 'رسم' });

const channelSchema = z
  .strictObject({
    type: choice(channelTypes, { label: 'القناة' }),
    name: text(
      { label: 'الاسم', hint: 'اسم المكتب أو الموقع إن لم يكفِ نوع القناة' },
      'أمانة السجل المدني',
    ).optional(),
    url: url({ label: 'الرابط' }).optional(),
    phone: phone({ label: 'الهاتف' }).optional(),
    hours: text({ label: 'أوقات العمل' }).optional(),
    processingTime: text({ label: 'مدة الإنجاز' }).optional(),
  })
  .meta({ label: 'قناة' });

const legalBasisSchema = z
  .strictObject({
    decree: actReference({ label: 'الصك', hint: 'معرّفه في الأرشيف' }).optional(),
    title: text({ label: 'اسم الصك', hint: 'كما ورد في المصدر' }).optional(),
    articles: list(numberAsName({ label: 'المادة' }), { label: 'المواد', hint: 'أرقامها: [3, 4]' }),
  })
  .refine((basis) => basis.decree ?? basis.title, {
    error: 'الأساس القانوني يحتاج معرّف صك أو اسمه. أضف مثلاً: decree: law-2021-13',
  })
  .meta({ label: 'أساس قانوني' });

/** A public service (CPSV-AP PublicService). */
export const serviceSchema = z
  .strictObject({
    title: text({ label: 'اسم الخدمة', hint: 'الاسم الرسمي كما يعرفه المراجع' }, 'إخراج قيد فردي'),
    otherNames: list(text({ label: 'اسم' }), {
      label: 'أسماء أخرى',
      hint: 'أسماء رسمية أو شائعة للخدمة نفسها',
    }),
    hiddenSearchTerms: list(text({ label: 'كلمة' }, 'باسبور'), {
      label: 'كلمات بحث مخفية',
      hint: 'ما يكتبه الناس باللهجة أو خطأً؛ لا تظهر في الصفحة',
    }),
    summary: longText({ label: 'الملخص', hint: 'جملة أو جملتان: ما هي الخدمة ولمن' }),
    sms: longText({ label: 'نص الرسالة القصيرة', hint: `لا يزيد على ${smsLimit} حرفاً` })
      .max(smsLimit, { error: `النص أطول من رسالتين. اختصره إلى ${smsLimit} حرفاً أو أقل.` })
      .optional(),
    status: choice(serviceStatuses, { label: 'الحالة', listed: ['filter', 'group'] }),
    statusReason: text({ label: 'سبب الحالة' }).optional(),
    statusSince: partialDate({ label: 'الحالة منذ' }).optional(),
    authority: reference('organisations', { label: 'الجهة المسؤولة', owner: true }).optional(),
    authorityNote: text({
      label: 'الدائرة المختصة',
      hint: 'الدائرة أو الجهات كما وردت في المصدر',
    }).optional(),
    audience: list(choice(audiences, { label: 'فئة' }), { label: 'لمن الخدمة' }),
    abroad: flag({ label: 'تُقدَّم في الخارج' }).optional(),
    channels: list(channelSchema, { label: 'قنوات الحصول عليها' }),
    requirements: list(text({ label: 'شرط' }), { label: 'الشروط' }),
    evidence: list(evidenceSchema, { label: 'الوثائق المطلوبة' }),
    steps: list(text({ label: 'خطوة' }), { label: 'الخطوات', hint: 'بالترتيب' }),
    costs: list(costSchema, { label: 'الرسوم' }),
    costNote: text({ label: 'ملاحظة على الرسوم' }).optional(),
    processingTime: z
      .strictObject({
        text: text({ label: 'المدة', hint: 'كما وردت في المصدر' }),
        maxDays: number({ label: 'أقصى عدد أيام' }, { min: 0, whole: true }).optional(),
        asOf: partialDate({ label: 'بتاريخ' }).optional(),
      })
      .meta({ label: 'مدة الإنجاز' })
      .optional(),
    output: text({ label: 'ما تحصل عليه', hint: 'الوثيقة أو النتيجة في آخر المعاملة' }).optional(),
    legalBasis: list(legalBasisSchema, { label: 'الأساس القانوني' }),
    lifeEvents: list(reference('life-events', { label: 'حدث' }), { label: 'أحداث الحياة' }),
    topics: list(reference('topics', { label: 'موضوع' }), { label: 'المواضيع' }),
    related: list(reference('services', { label: 'خدمة' }), { label: 'خدمات ذات صلة' }),
    requires: list(reference('services', { label: 'خدمة' }), {
      label: 'خدمات تسبقها',
      hint: 'خدمات يجب إتمامها أولاً',
    }),
    phone: phone({ label: 'هاتف الاستعلام' }).optional(),
    notes: longText({ label: 'ملاحظات' }).optional(),
    ...provenanceFields,
  })
  .superRefine((service, context) => {
    if (service.status !== 'active' && service.status !== 'unknown' && !service.statusReason)
      context.addIssue({
        code: 'custom',
        path: ['statusReason'],
        message: 'الخدمة غير المتاحة يُذكر سببها. أضف مثلاً: statusReason: عُلّقت مؤقتاً لتحديث النظام',
      });
  });
export type Service = z.output<typeof serviceSchema>;
