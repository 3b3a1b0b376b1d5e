import { z } from 'astro/zod';
import { choice, clockTime, fullDate, list, longText, reference, text } from './field.ts';
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
  })
  .meta({ label: 'مناوبة' });

/** Who is on duty in a governorate, or a district of it, for a period; the file's name is its id. */
export const rotaSchema = z
  .strictObject({
    title: text({ label: 'العنوان' }, 'مناوبات صيدليات دمشق، آذار 2026'),
    kind: choice(rotaKinds, { label: 'النوع', listed: ['filter', 'group'] }),
    governorate: reference('governorates', { label: 'المحافظة' }),
    district: text({
      label: 'المنطقة',
      hint: 'اتركها فارغة إن كان الجدول للمحافظة كلها',
    }).optional(),
    districtId: z
      .string()
      .regex(/^(?!all$)[a-z0-9]+(-[a-z0-9]+)*$/, {
        error:
          'اسم المنطقة اللاتيني حروف صغيرة وأرقام وشرطات، وليس all. اكتبه هكذا: old-city، ولا تغيّره بعد النشر.',
      })
      .meta({
        widget: 'string',
        label: 'المنطقة بحروف لاتينية',
        hint: 'لعنوان صفحتها، ولا يتغيّر من شهر إلى شهر: old-city',
      })
      .optional(),
    organisation: reference('organisations', {
      label: 'الجهة التي أرسلت الجدول',
      owner: true,
    }).optional(),
    from: fullDate({ label: 'أول يوم', listed: ['sort'] }),
    to: fullDate({ label: 'آخر يوم' }),
    opens: clockTime({
      label: 'المناوبة المعتادة من',
      hint: 'لأسطر الجدول التي لا وقت فيها',
    }).optional(),
    closes: clockTime({
      label: 'المناوبة المعتادة إلى',
      hint: 'بعد منتصف الليل يُكتب كما هو: 08:00',
    }).optional(),
    table: longText({
      label: 'جدول الشهر',
      hint: 'الصق الجدول كما هو من إكسل أو وورد أو واتساب: كل مناوبة في سطر، فيها التاريخ ثم اسم المكان، ثم من وإلى إن اختلف الوقت. يفصل بينها Tab أو | أو ؛ أو فاصلة. مثل: 1/3/2026 | صيدلية الشفاء | 20:00 | 08:00',
    }).optional(),
    entries: list(shiftSchema, {
      label: 'المناوبات واحدة واحدة',
      hint: 'بدلاً من الجدول أو زيادة عليه',
    }),
    ...provenanceFields,
  })
  .superRefine((rota, context) => {
    const complain = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (!rota.table && rota.entries.length === 0)
      complain(
        ['table'],
        'جدول المناوبات فارغ. الصق جدول الشهر في table، أو أضف مناوبة واحدة على الأقل تحت entries.',
      );
    if (rota.sources.length === 0)
      complain(
        ['sources'],
        'لا يُنشر جدول مناوبات بلا مصدر. أضف تحت sources اسم الجهة التي أرسلته وتاريخه.',
      );
    if ((rota.district === undefined) !== (rota.districtId === undefined))
      complain(
        [rota.district ? 'districtId' : 'district'],
        'للمنطقة اسم عربي يُقرأ واسم لاتيني لعنوان صفحتها. أضف الناقص منهما، مثل: districtId: old-city',
      );
    if ((rota.opens === undefined) !== (rota.closes === undefined))
      complain(
        [rota.opens ? 'closes' : 'opens'],
        'للمناوبة المعتادة بداية ونهاية. أضف الناقص منهما، مثل: closes: "08:00"',
      );
    if (rota.to < rota.from)
      complain(['to'], `نهاية الجدول «${rota.to}» قبل بدايته «${rota.from}». صحّح أحد التاريخين.`);
    if (Date.parse(rota.to) - Date.parse(rota.from) > longestPeriod)
      complain(
        ['to'],
        'مدة الجدول أطول من سنة. قسّمه إلى ملفات، لكل شهر ملف، أو صحّح أحد التاريخين.',
      );
    rota.entries.forEach((shift, index) => {
      if (shift.date && (shift.date < rota.from || shift.date > rota.to))
        complain(
          ['entries', index, 'date'],
          `التاريخ «${shift.date}» خارج مدة الجدول. اكتب تاريخاً بين ${rota.from} و${rota.to}.`,
        );
    });
  });
export type Rota = z.output<typeof rotaSchema>;

/** A year and a day, in milliseconds: what a page can show. */
const longestPeriod = 366 * 24 * 60 * 60 * 1000;
