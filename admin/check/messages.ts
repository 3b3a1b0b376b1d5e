import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';

/** The wording of what only the desk refuses. */
export const checkMessages = {
  missing: () => 'هذا الحقل مطلوب. اكتب قيمته.',
  unreadable: () => 'تعذّرت قراءة هذا الملف، فلا يُحفظ فوقه شيء. صحّح نصّه أولاً، ثم افتحه في النموذج.',
  noId: () =>
    'للمدخل الجديد معرّف. اكتب في أول النموذج حروفاً لاتينية صغيرة وأرقاماً وشرطات، مثل: civil-record-extract',
  takenId: (id: string) => `المعرّف «${id}» لمدخل آخر. اختر معرّفاً غيره، أو افتح ذلك المدخل وعدّله.`,
  otherAct: (id: string, expected: string) =>
    `هذا المدخل هو ${id}، والنوع والسنة والرقم المكتوبة لصك آخر هو ${expected}. أعدها كما كانت، أو أنشئ للصك الآخر مدخلاً جديداً.`,
  breaksOther: (file: string, message: string) =>
    `هذا التغيير يُفسد ما في ${file}، فلا يُنشر وحده. ${message}`,
  longSms: (excess: number) =>
    `الرسالة كما تُرسل، وفي أولها حالة الخدمة إن لم تكن متاحة، أطول من رسالتين، والزائد ${countNoun(excess, nouns.character)}. اختصر النص، وإلا أُرسل بدلاً منه نص مؤلَّف من بيانات الخدمة.`,
} as const;
