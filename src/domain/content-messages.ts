import { quote } from '#arabic/join.ts';
import { sayValue } from '#schema/field.ts';
import { acceptedKeys, type Issue, type IssueWording, type Schema } from '#schema/walk.ts';
import { amendmentMessages } from './decree/amendment-messages.ts';
import { findNearest } from './nearest.ts';
import { untrustedMessages } from './untrusted/messages.ts';

/** The wording of every refusal that no field words itself. Each says the rule, then what to type. */
export const contentMessages = {
  missing: () => 'هذا الحقل مطلوب. أضف سطراً له، أو احذف الملف إن كان زائداً.',
  wrongType: (expected: string) =>
    `القيمة من نوع آخر. اكتب هنا ${typeNames[expected] ?? 'قيمة مناسبة'}.`,
  wrongChoice: (typed: string, options: readonly string[]) => {
    const nearest = findNearest(typed, options);
    return `القيمة «${typed}» غير مقبولة. ${nearest ? `لعلك تقصد: ${nearest}. ` : ''}اكتب واحدة من: ${options.join('، ')}.`;
  },
  unknownKey: (key: string, accepted: readonly string[]) => {
    const nearest = findNearest(key, accepted);
    return nearest
      ? `الحقل «${key}» غير معروف. لعلك تقصد: ${nearest}.`
      : `الحقل «${key}» غير معروف. احذفه، أو اكتب واحداً من: ${accepted.join('، ')}.`;
  },
  missingReference: (id: string, collection: string, nearest: string | undefined) =>
    `لا يوجد «${id}» بين ${collection}. ${nearest ? `لعلك تقصد: ${nearest}.` : 'صحّح المعرّف، أو أضف الملف الناقص أولاً.'}`,
  badFileName: (name: string) =>
    `اسم الملف «${name}» غير مقبول. استعمل حروفاً لاتينية صغيرة وأرقاماً وشرطات، مثل: civil-record-extract.`,
  unexpectedFile: (extension: string) =>
    `نوع الملف غير مقبول في هذا المجلد. أعد تسميته لينتهي بـ ‎.${extension} أو انقله.`,
  tooLarge: (megabytes: string, limit: string) =>
    `حجم الملف ${megabytes} م.ب، والحد الأعلى ${limit} م.ب. قسّم المحتوى أو انقل الصور إلى ملفات مستقلة.`,
  noFrontMatter: () => 'الملف لا يبدأ ببيانات بين سطرين من ثلاث شرطات. اجعل السطر الأول: ---',
  codeFrontMatter: (marker: string) =>
    `السطر الأول «${marker}» قد يشغّل شيفرة، ولا يُقبل. اجعل السطر الأول ثلاث شرطات وحدها: ---`,
  unclosedFrontMatter: () => 'البيانات في رأس الملف غير مغلقة. أضف بعد آخر حقل سطراً فيه: ---',
  notUtf8: () => 'الملف غير محفوظ بترميز UTF-8. احفظه من جديد واختر الترميز UTF-8.',
  notMapping: () =>
    'المتوقع حقول، كل حقل في سطر: اسمه ثم نقطتان ثم قيمته. مثل: title: إخراج قيد فردي',
  yaml: (code: string) =>
    yamlMessages[code] ??
    'صياغة YAML غير صحيحة هنا. راجع السطر وما قبله: المسافات والنقطتين وعلامات الاقتباس.',
  wrongId: (expected: string) =>
    `اسم الملف لا يوافق النوع والسنة والرقم. أعد تسميته: ${expected}.md`,
  wrongFolder: (year: number) => `الملف في مجلد سنة أخرى. انقله إلى: decrees/${year}/`,
  duplicateId: (other: string) => `المعرّف نفسه مستعمل في ${other}. غيّر اسم أحد الملفين.`,
  duplicateAct: (other: string) =>
    `النوع والرقم والسنة مطابقة لما في ${other}. صحّح الرقم، أو احذف الملف المكرر، أو أضف issuer إن اختلفت الجهة.`,
  olderActor: (target: string) =>
    `لا يغيّر صكٌ صكاً أحدث منه: «${target}». صحّح المعرّف أو اعكس العلاقة.`,
  datesApart: (g: string, h: string) =>
    `التاريخان «${g}» و«${h}» ليوم واحد، وبينهما أكثر من يومين بتقويم أم القرى. صحّح ما يخالف المطبوع، فإن طُبعا هكذا فأبقهما واذكر ذلك في note.`,
  changedBasis: (change: string, lastReviewed: string | undefined) =>
    `${change}. راجع الخدمة على النص الجديد ثم ${lastReviewed ? 'حدّث lastReviewed' : 'أضف lastReviewed'}، أو أضف الصك المعدِّل إلى legalBasis إن كانت الخدمة قد روجعت عليه.`,
  missingFile: (file: string) =>
    `لا يوجد الملف «${file}». ارفعه إلى المجلد uploads واكتب عنوانه هكذا: /uploads/law-2009-4.pdf`,
  wrongFingerprint: (file: string, actual: string) =>
    `البصمة لا تطابق الملف «${file}»، فهو غير الملف الذي سُجّلت بصمته. أعد الملف الأصلي، أو اكتب بصمة الملف الموجود إن كان هو الصحيح: ${actual}`,
  selfRelation: () => 'الصك لا يرتبط بنفسه. صحّح معرّف الصك الآخر.',
  circle: (services: readonly string[], others: readonly { file: string; field: string }[]) => {
    const [first = '', ...rest] = services.map(quote);
    if (rest.length === 0)
      return `الخدمة ${first} تنتظر نفسها. احذف هذا السطر، أو اكتب معرّف الخدمة التي تسبقها.`;
    const waiting = rest.map((id) => ` تنتظر ${id}، و${id}`).join('');
    const places = others.map(({ file, field }) => `${field} في ${file}`);
    return `خدمات ينتظر بعضها بعضاً، فلا يمكن البدء بأيّ منها: ${first}${waiting} تنتظر ${first}. احذف هذا السطر، أو السطر ${places.join('، أو السطر ')}.`;
  },
  ...amendmentMessages,
  ...untrustedMessages,
} as const;

const typeNames: Record<string, string> = {
  string: 'نصاً',
  number: 'عدداً بالأرقام',
  boolean: 'true أو false',
  array: 'قائمة، كل عنصر في سطر يبدأ بشرطة',
  object: 'حقولاً، كل حقل في سطر تحته بمسافتين',
};

const yamlMessages: Record<string, string> = {
  BAD_INDENT: 'المسافات في أول السطر غير منتظمة. اجعل الحقول المتجاورة على مسافة واحدة من الهامش.',
  TAB_AS_INDENT: 'في أول السطر علامة جدولة (Tab). استبدل بها مسافتين.',
  DUPLICATE_KEY: 'الحقل مكرر. احذف أحد السطرين.',
  MISSING_CHAR: 'علامة ناقصة، غالباً علامة اقتباس لم تُغلق. أغلقها أو احذف التي تفتحها.',
  MULTILINE_IMPLICIT_KEY:
    'لعل النقطتين ناقصتان بعد اسم الحقل. اكتب: الاسم ثم نقطتان ثم مسافة ثم القيمة.',
  BLOCK_AS_IMPLICIT_KEY: 'في القيمة نقطتان تليهما مسافة. ضع القيمة كلها بين علامتي اقتباس: "…: …"',
  BAD_ALIAS: 'العلامتان & و* لهما معنى خاص في YAML. ضع القيمة بين علامتي اقتباس.',
  TAG_RESOLVE_FAILED: 'العلامة ! في أول القيمة لها معنى خاص في YAML. ضع القيمة بين علامتي اقتباس.',
  UNEXPECTED_TOKEN:
    'علامة في غير مكانها. إن كانت القيمة تبدأ بـ @ أو ` أو % فضعها بين علامتي اقتباس.',
  BAD_SCALAR_START: 'القيمة تبدأ بعلامة خاصة. ضعها بين علامتي اقتباس.',
  ALIAS_PROPS: 'العلامة * تكرر قيمة سبقت، ولا يسبقها شيء. ضع القيمة بين علامتي اقتباس.',
  MULTIPLE_ANCHORS: 'للقيمة أكثر من علامة &. ضع القيمة بين علامتي اقتباس.',
  MULTIPLE_TAGS: 'للقيمة أكثر من علامة !. ضع القيمة بين علامتي اقتباس.',
  BAD_PROP_ORDER: 'العلامتان & و! تسبقان القيمة في سطرها. ضع القيمة بين علامتي اقتباس.',
  BAD_DIRECTIVE: 'سطر يبدأ بالعلامة %. احذفه، أو ضع القيمة بين علامتي اقتباس.',
  BLOCK_IN_FLOW: 'بين القوسين قيمة من عدة أسطر. اكتب كل عنصر تحت الحقل في سطر يبدأ بشرطة.',
  KEY_OVER_1024_CHARS: 'اسم الحقل أطول من المسموح. لعل النقطتين بعد اسمه ناقصتان.',
  MULTIPLE_DOCS: 'في الملف سطر من ثلاث شرطات يقسمه ملفين. احذفه، أو ضعه بين علامتي اقتباس.',
  NON_STRING_KEY: 'اسم الحقل ليس نصاً. اكتب الاسم ثم نقطتين ثم مسافة ثم القيمة.',
  BAD_COLLECTION_TYPE: 'العلامة ! لا توافق القيمة التي بعدها. احذفها.',
  RESOURCE_EXHAUSTION: 'القيم متداخلة أعمق من المسموح. بسّط البيانات.',
  BAD_DQ_ESCAPE: 'الشرطة المعكوسة \\ بين علامتي اقتباس لها معنى خاص. استعمل علامتي اقتباس مفردتين.',
};

/** Words a Zod issue in Arabic; undefined leaves the message that the field itself gives. */
export const wordIssue: IssueWording = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? contentMessages.missing()
        : contentMessages.wrongType(issue.expected);
    case 'invalid_value':
      return issue.input === undefined
        ? contentMessages.missing()
        : contentMessages.wrongChoice(sayValue(issue.input), issue.values.map(String));
    case 'invalid_union':
      return issue.input === undefined ? contentMessages.missing() : undefined;
    case 'too_big':
      return `القيمة أكبر من الحد ${issue.maximum}. اختصرها أو صحّحها.`;
    case 'too_small':
      return `القيمة أصغر من الحد ${issue.minimum}. زدها أو صحّحها.`;
    default:
      return undefined;
  }
};

/** A parse's issues as fields and messages, one for each unknown key. */
export function explainIssues(
  schema: Schema,
  issues: readonly Issue[],
): { path: PropertyKey[]; message: string }[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...issue.path, key],
          message: contentMessages.unknownKey(key, acceptedKeys(schema, issue.path)),
        }))
      : [{ path: [...issue.path], message: issue.message }],
  );
}
