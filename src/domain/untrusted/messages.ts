import { quote } from '#arabic/join.ts';

/** The wording of what is refused because it could harm those who read, or the machine that builds. */
export const untrustedMessages = {
  hidden: (name: string) =>
    `في السطر محرف خفي (${name}) يُظهر النص بغير ترتيبه أو لا يراه أحد. احذف السطر واكتبه من جديد بلا لصق.`,
  doubtfulCharacter: (name: string) =>
    `في النص محرف لا يُرى (${name})، يأتي مع النسخ واللصق. احذفه إن لم تقصده.`,
  mixedWord: (word: string) =>
    `في الكلمة «${word}» حروف من كتابتين، وقد تكون إحداها شبيهة بالحرف الصحيح. أعد كتابتها.`,
  encodedHost: (address: string) =>
    `اسم الموقع في «${address.slice(0, 80)}» مرمّز ولا يُقرأ. اكتبه بحروفه كما يراها القارئ.`,
  longLine: (limit: number) => `السطر أطول من ${limit} حرف. قسّمه فقرات، بين كل فقرتين سطر فارغ.`,
  manyMarks: (limit: number) =>
    `في الملف من القيم والعلامات أكثر من ${limit}. قسّم المحتوى على أكثر من مدخل.`,
  largeFields: (limit: number) =>
    `البيانات في رأس الملف أكبر من ${limit} ك.ب. انقل النص الطويل إلى المتن.`,
  tooDeep: () => 'القيم أو الفقرات متداخلة أعمق من المسموح. بسّط بنيتها.',
  forbiddenKey: (key: string) => `اسم الحقل «${key}» محجوز ولا يُقبل. احذف السطر.`,
  moreProblems: (count: number) => `وفي الملف أخطاء أخرى، عددها ${count}. صحّح ما سبق أولاً.`,
  activeTag: (name: string) =>
    `الوسم <${name}> لا يُقبل في المتن، فقد يشغّل شيفرة في متصفح القارئ. احذفه، وإن قصدت كتابة العلامة نفسها فاكتب: \\<`,
  activeAttribute: (name: string) =>
    `الصفة ${quote(name)} لا تُقبل في الوسم، فقد تشغّل شيفرة في متصفح القارئ. احذفها.`,
  badLink: (address: string, reason: string) => `الرابط «${visible(address)}» لا يُقبل. ${reason}`,
  code: () =>
    'في المتن شيفرة (استيراد، أو ما بين معقوفين { }، أو وسم < >)، ولا تُقبل في موضوع لم يراجعه مطوّر. إن لم تقصد شيفرة فاكتب قبل العلامة شرطة معكوسة: \\{ أو \\<، وإن قصدتها فاطلب من مطوّر البوابة مراجعتها.',
  unreadableBody: () =>
    'لا تُقرأ صياغة المتن، والصفحة لا تُبنى به: العلامتان < و{ لهما معنى خاص في هذا الملف. اكتب قبل كل منهما شرطة معكوسة: \\< أو \\{',
  linkedFile: () =>
    'الملف وصلة إلى مكان آخر، ولا يُقبل في المحتوى إلا ملف بعينه. ضع الملف نفسه مكان الوصلة.',
  uploadName: (name: string) =>
    `اسم الملف «${visible(name)}» غير مقبول. استعمل حروفاً لاتينية وأرقاماً وشرطات، مثل: law-2009-4.pdf`,
  uploadKind: (kinds: readonly string[]) =>
    `لا يُنشر هذا النوع من الملفات. المقبول: ${kinds.join('، ')}.`,
  uploadSize: (megabytes: number) =>
    `حجم الملف أكبر من ${megabytes} م.ب. صغّره، أو انشره في موقع آخر وضع رابطه.`,
  uploadPixels: () =>
    'أبعاد الصورة أكبر مما تحتمله الهواتف، أو لا تُقرأ. صغّرها حتى لا يزيد أي ضلع على 10000 نقطة، ولا مساحتها على 40 مليون نقطة.',
  activeDrawing: () =>
    'في الرسم شيفرة أو كيانات أو روابط إلى الخارج. ارفعه من المكتب لينظّفه، أو احفظه صورة PNG.',
} as const;

/** As much of a hostile text as a message can show. */
function visible(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, '␣').slice(0, 80);
}
