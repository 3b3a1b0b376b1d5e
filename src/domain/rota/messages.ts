import { joinWithAnd } from '#arabic/join.ts';
import { formatDate, formatDateRange } from '#domain/date.ts';
import { weekdays } from '#schema/vocabulary.ts';

type Weekday = keyof typeof weekdays;

/** The wording of what is refused in a rota, or looks wrong. Each says the rule, then what to type. */
export const rotaMessages = {
  unknownColumn: (typed: string) =>
    `العمود «${shorten(typed)}» غير معروف. احذفه من الجدول، فعنوان المكان وهاتفه يُكتبان في ملفه، أو سمّه باسم من هذه: التاريخ، المناوب، من، إلى، الساعات.`,
  noDay: () => 'لا تاريخ في هذا السطر. ابدأه بالتاريخ، مثل: 1/3/2026 | صيدلية الشفاء',
  notADay: (typed: string) =>
    `«${shorten(typed)}» ليس تاريخاً. اكتبه هكذا: 1/3/2026 أو 2026-03-01 أو 1 آذار 2026`,
  notOneDay: (typed: string) =>
    `التاريخ «${shorten(typed)}» ناقص، وللجدول أكثر من شهر. اكتب الشهر والسنة أيضاً، مثل: 1/3/2026`,
  manyDays: (days: readonly string[]) =>
    `في السطر أكثر من تاريخ: ${joinWithAnd(days.map((day) => formatDate(day)))}. أبقِ واحداً، ولكل يوم سطر.`,
  manyWeekdays: () => 'في السطر أكثر من يوم من أيام الأسبوع. اجعل لكل يوم سطراً.',
  outside: (day: string, from: string, to: string, swapped: string | undefined) =>
    `${formatDate(day)} خارج مدة الجدول (${formatDateRange(from, to)}). ${swapped ? `لعلك كتبت الشهر قبل اليوم، وتقصد ${formatDate(swapped)}. ` : ''}صحّح التاريخ، أو from وto.`,
  wrongWeekday: (day: string, actual: Weekday, typed: Weekday) =>
    `${formatDate(day)} يوم ${weekdays[actual]} لا ${weekdays[typed]}. صحّح اليوم أو التاريخ.`,
  mixedDays: (weekday: Weekday) =>
    `في السطر يوم «${weekdays[weekday]}» بلا تاريخ، وفي الجدول تواريخ. أضف التاريخ، مثل: ${weekdays[weekday]} 1/3/2026`,
  notATime: (typed: string) =>
    `«${shorten(typed)}» ليس وقتاً. اكتبه هكذا: 20:00 أو 8 مساءً، والمدة هكذا: 20:00 - 08:00`,
  notTwoTimes: () =>
    'يلزم وقتان: من وإلى. اكتبهما هكذا: 20:00 | 08:00، أو احذف الوقت ليكون الوقت المعتاد.',
  noHours: () =>
    'لا وقت لهذه المناوبة، ولا وقت معتاد للجدول. أضف إلى السطر من وإلى، أو اكتب للجدول كله في سطرين، مثل: opens: "20:00" ثم closes: "08:00"',
  extraCell: (typed: string) =>
    `في السطر خلية زائدة على أعمدة الجدول: «${shorten(typed)}». احذفها أو أضف عنواناً لعمودها.`,
  unknownPlace: (typed: string, nearest: readonly string[]) =>
    `لا يوجد «${shorten(typed)}» بين أماكن هذا النوع في هذه المحافظة. ${nearest.length > 0 ? `لعلك تقصد: ${nearest.join(' أو ')}.` : 'صحّح الاسم، أو أضف المكان إلى الأماكن أولاً.'}`,
  ambiguousPlace: (typed: string, ids: readonly string[]) =>
    `الاسم «${shorten(typed)}» لأكثر من مكان. اكتب بدلاً منه معرّف المقصود: ${ids.join(' أو ')}.`,
  foreignPlace: (typed: string) =>
    `«${shorten(typed)}» من محافظة أخرى أو من نوع آخر. اكتب مكاناً من محافظة الجدول ونوعه، أو صحّح governorate وkind.`,
  overlap: (place: string, day: string, other: string) =>
    `«${place}» مناوب مرتين في وقت واحد: ${joinWithAnd([...new Set([day, other])].map((each) => formatDate(each)))}. احذف السطر المكرر أو صحّح الوقت.`,
  rival: (file: string, from: string, to: string) =>
    `في ${file} جدول آخر للمنطقة والنوع نفسيهما، ويشتركان في المدة ${formatDateRange(from, to)}. عدّل from أو to في أحدهما، أو احذف الجدول القديم.`,
  otherDistrict: (name: string, file: string) =>
    `اسم هذه المنطقة في ${file} هو «${name}»، والاسم اللاتيني واحد. اكتب الاسم العربي نفسه، أو غيّر districtId.`,
  gaps: (gaps: readonly string[]) =>
    `لا مناوب في الجدول في: ${gaps.join('، ')}. إن كان هذا ما أرسلته الجهة فأبقه، وإلا فأضف سطراً لكل يوم ناقص، مثل: 1/3/2026 | صيدلية الشفاء`,
  line: (line: number, message: string) => `السطر ${line} من الجدول: ${message}`,
} as const;

/** What an editor typed, short enough for a message. */
function shorten(typed: string): string {
  return typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
}
