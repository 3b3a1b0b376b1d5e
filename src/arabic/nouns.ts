import type { Noun } from './plural.ts';

/** The nouns that the portal counts, by their code word. `countNoun(3, nouns.day) // => '3 أيام'` */
export const nouns = {
  act: masculine('نص تشريعي', 'نصان تشريعيان', 'نصوص تشريعية', 'نصاً تشريعياً'),
  amendment: masculine('تعديل', 'تعديلان', 'تعديلات', 'تعديلاً'),
  article: feminine('مادة', 'مادتان', 'مواد'),
  attachment: masculine('مرفق', 'مرفقان', 'مرفقات', 'مرفقاً'),
  centre: masculine('مركز', 'مركزان', 'مراكز', 'مركزاً'),
  character: masculine('حرف', 'حرفان', 'أحرف', 'حرفاً'),
  copy: feminine('نسخة', 'نسختان', 'نسخ'),
  day: masculine('يوم', 'يومان', 'أيام', 'يوماً'),
  decree: masculine('مرسوم', 'مرسومان', 'مراسيم', 'مرسوماً'),
  document: feminine('وثيقة', 'وثيقتان', 'وثائق'),
  entry: masculine('مدخل', 'مدخلان', 'مداخل', 'مدخلاً'),
  field: masculine('حقل', 'حقلان', 'حقول', 'حقلاً'),
  file: masculine('ملف', 'ملفان', 'ملفات', 'ملفاً'),
  governorate: feminine('محافظة', 'محافظتان', 'محافظات'),
  hospital: { ...masculine('مشفى', 'مشفيان', 'مشافٍ', 'مشفى'), zero: 'مشافي' },
  hour: feminine('ساعة', 'ساعتان', 'ساعات'),
  law: masculine('قانون', 'قانونان', 'قوانين', 'قانوناً'),
  lira: feminine('ليرة', 'ليرتان', 'ليرات'),
  message: feminine('رسالة', 'رسالتان', 'رسائل'),
  minute: feminine('دقيقة', 'دقيقتان', 'دقائق'),
  month: masculine('شهر', 'شهران', 'أشهر', 'شهراً'),
  official: masculine('مسؤول', 'مسؤولان', 'مسؤولين', 'مسؤولاً'),
  organisation: feminine('جهة', 'جهتان', 'جهات'),
  page: feminine('صفحة', 'صفحتان', 'صفحات'),
  person: masculine('شخص', 'شخصان', 'أشخاص', 'شخصاً'),
  place: masculine('مكان', 'مكانان', 'أماكن', 'مكاناً'),
  post: masculine('منصب', 'منصبان', 'مناصب', 'منصباً'),
  project: masculine('مشروع', 'مشروعان', 'مشاريع', 'مشروعاً'),
  record: masculine('سجل', 'سجلان', 'سجلات', 'سجلاً'),
  result: feminine('نتيجة', 'نتيجتان', 'نتائج'),
  seat: masculine('مقعد', 'مقعدان', 'مقاعد', 'مقعداً'),
  service: feminine('خدمة', 'خدمتان', 'خدمات'),
  source: masculine('مصدر', 'مصدران', 'مصادر', 'مصدراً'),
  step: feminine('خطوة', 'خطوتان', 'خطوات'),
  time: feminine('مرة', 'مرتان', 'مرات'),
  topic: masculine('موضوع', 'موضوعان', 'مواضيع', 'موضوعاً'),
  town: feminine('بلدة', 'بلدتان', 'بلدات'),
  visit: feminine('زيارة', 'زيارتان', 'زيارات'),
  vote: masculine('صوت', 'صوتان', 'أصوات', 'صوتاً'),
  week: masculine('أسبوع', 'أسبوعان', 'أسابيع', 'أسبوعاً'),
  year: feminine('سنة', 'سنتان', 'سنوات'),
} satisfies Record<string, Noun>;

function feminine(one: string, two: string, few: string): Noun {
  return { gender: 'feminine', one, two, few };
}

function masculine(one: string, two: string, few: string, many: string): Noun {
  return { gender: 'masculine', one, two, few, many };
}
