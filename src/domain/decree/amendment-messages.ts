import { formatDate } from '#domain/date.ts';

/** Where an amendment fails: the amended act's file, and the day. */
interface Place {
  file: string;
  day: string;
}

/** The wording of refusals that concern the articles of an act and what others do to them. */
export const amendmentMessages = {
  duplicateArticle: (heading: string) =>
    `في نص هذا الصك أكثر من مادة عنوانها «${heading}». صحّح رقم إحداهما؛ وإن كانت من نظام ملحق به فاكتب عنوانها هكذا: ## الملحق، ${heading}`,
  unreadableArticle: (typed: string) =>
    `«${typed}» ليس رقم مادة. اكتبه هكذا: 12 أو 12 مكرر أو 12 مكرر 2`,
  amendsNewerAct: (file: string) =>
    `لا يعدّل صكٌ صكاً أحدث منه، و${file} أحدث من هذا الصك. صحّح معرّف الصك المعدَّل، أو تاريخ أحد الصكين.`,
  undatedAmendment: () =>
    'لا يُعرف اليوم الذي يبدأ منه العمل بهذا التعديل. أضف تاريخاً كاملاً إلى dates، أو اكتب هنا: from: 2012-02-14',
  earlyAmendment: ({ file, day }: Place, issued: string) =>
    `يبدأ هذا التعديل في ${formatDate(day)}، قبل صدور الصك المعدَّل في ${file} (${formatDate(issued)}). صحّح from أو معرّف الصك.`,
  missingArticle: (article: string, { file, day }: Place, existing: readonly string[]) =>
    `ليس في ${file} مادة باسم «${article}» في ${formatDate(day)}. ${adviseArticle(article, file, existing)}`,
  repealedArticle: (article: string, { file, day }: Place) =>
    `المادة ${article} في ${file} ملغاة في ${formatDate(day)}. إن أُعيدت فاكتب action: replace مع نصها، وإلا فاحذف هذا التعديل.`,
  missingHeading: () =>
    'ليس في أول النص عنوان المادة الجديدة. اجعل سطره الأول عنوانها، والنص تحته، مثل: المادة 12 مكرر',
  foreignArticle: (article: string) =>
    `في هذا النص عنوان مادة غير المادة ${article}. اجعل لكل مادة تعديلاً مستقلاً؛ والمادة الجديدة تضاف هكذا: action: insert-after`,
  existingArticle: ({ file, day }: Place) =>
    `في هذا النص مادة هي في ${file} من قبل، في ${formatDate(day)}. صحّح عنوانها، أو اكتب action: replace لتغيير نص الموجودة.`,
};

/** What to type instead: articles of the same number, else the first and the last. */
function adviseArticle(article: string, file: string, existing: readonly string[]): string {
  if (!existing.length) return 'فليس في نصه عنوان مادة. اكتب عناوين مواده هكذا: ## المادة 1';
  const alike = existing.filter((name) => name.split(' ')[0] === article.split(' ')[0]);
  const there = alike.length
    ? `الموجود بهذا الرقم: ${alike.join('، ')}`
    : `أول مواده ${existing[0]} وآخرها ${existing.at(-1)}`;
  return `${there}. صحّح رقم المادة، أو أضفها إلى نص ${file}.`;
}
