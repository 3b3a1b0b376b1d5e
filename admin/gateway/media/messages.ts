/** The wording of every upload that is refused: the rule, and what to do instead. */
export const uploadMessages = {
  kind: (kinds: readonly string[]) =>
    `نوع الملف غير مقبول. الأنواع المقبولة: ${kinds.join('، ')}. حوّله إلى أحدها وأعد الرفع.`,
  mismatch: (extension: string, found: string | undefined) =>
    found
      ? `اسم الملف ينتهي بـ ‎.${extension} ومحتواه ${found}. أعد حفظه من البرنامج الذي أنشأه بالنوع الصحيح.`
      : `اسم الملف ينتهي بـ ‎.${extension} ومحتواه ليس كذلك. أعد حفظه من البرنامج الذي أنشأه.`,
  empty: () => 'الملف فارغ. تحقق من أنه حُفظ كاملاً ثم أعد الرفع.',
  tooLarge: (megabytes: number) =>
    `حجم الملف أكبر من الحد، وهو ${megabytes} م.ب. صغّره أو قسّمه ثم أعد الرفع.`,
  unreadable: () => 'تعذّرت قراءة أبعاد الصورة، فلعل الملف ناقص. أعد حفظها من برنامج الصور.',
  brokenPhoto: () => 'الصورة ناقصة أو تالفة. أعد حفظها من برنامج الصور ثم ارفعها.',
  tooManyPixels: (width: number, height: number) =>
    `أبعاد الصورة ${width}×${height} أكبر من أن يفتحها هاتف. صغّرها إلى 4000 بكسل للضلع.`,
  svgBroken: () =>
    'الرسم SVG غير سليم. أعد تصديره من برنامج الرسم بصيغة Plain SVG، أو ارفعه بصيغة PNG.',
  svgEntities: () =>
    'في الرسم SVG تعريفات DOCTYPE لا تُقبل. أعد تصديره من برنامج الرسم بصيغة Plain SVG.',
  svgBomb: () => 'في الرسم SVG عناصر يكرر بعضها بعضاً بلا حد معقول. بسّطه، أو ارفعه بصيغة PNG.',
  svgEmpty: () => 'لم يبق من الرسم SVG شيء بعد حذف ما قد يشغّل شيفرة. ارفعه بصيغة PNG.',
  pdfActive: (what: string) =>
    `في ملف PDF ${what}، ولا يُنشر ما يشغّل شيئاً على جهاز القارئ. أعد تصديره بصيغة PDF/A، أو اطبعه إلى PDF.`,
  pdfLocked: () =>
    'ملف PDF مشفَّر أو محمي بكلمة سر، فلا يمكن فحصه ولا يفتحه كل قارئ. احفظ منه نسخة بلا حماية.',
  pdfUnreadable: () =>
    'تعذّر فحص ملف PDF لأنه مضغوط بطريقة غير مألوفة. اطبعه إلى PDF من جديد ثم ارفعه.',
  rename: (name: string) => `اسم الملف غير مقبول. سمّه: ${name}`,
} as const;
