import { fold } from '#arabic/fold.ts';
import type { actTypes } from '#schema/vocabulary.ts';
import { inflect, spell, words } from './spelling.ts';

export type ActType = keyof typeof actTypes;

export interface ActNoun {
  type?: ActType;
  /** «القانونان», «القوانين»: several numbers follow. */
  isPlural?: boolean;
  /** Names an act only with one of `actAdjectives` after it, as «أمر ملكي» does, or in «الأمر رقم». */
  needsAdjective?: boolean;
}

/** The nouns that name a numbered act. */
export const actNouns = spell<ActNoun>([
  [{ type: 'law' }, 'قانون'],
  [{ type: 'law', isPlural: true }, 'قانونان قانونين قوانين'],
  [{ type: 'decree' }, 'مرسوم'],
  [{ type: 'decree', isPlural: true }, 'مرسومان مرسومين مرسوما مرسومي مراسيم'],
  [{ type: 'decision' }, 'قرار قراره قرارها قرارهم قرارنا'],
  [{ type: 'decision', isPlural: true }, 'قراران قرارين قراري قرارا قرارات قراراته قراراتها'],
  [{ type: 'circular' }, 'تعميم'],
  [{ type: 'circular', isPlural: true }, 'تعميمان تعميمين تعاميم'],
  [{ type: 'communique' }, 'بلاغ'],
  [{ type: 'communique', isPlural: true }, 'بلاغان بلاغين بلاغات'],
  [{ type: 'instructions' }, 'تعليمات'],
  [{ type: 'constitution' }, 'دستور'],
  [{ type: 'constitutional-declaration', needsAdjective: true }, 'إعلان'],
  [{ needsAdjective: true }, 'أمر'],
  [{ needsAdjective: true, isPlural: true }, 'أمران أمرين أمري أوامر'],
]);

/** What the adjective after an act's noun says of its type; undefined leaves the noun's own. */
export const actAdjectives = new Map<string, ActType | undefined>([
  ...inflect('تشريعي', 'legislative-decree' as const),
  ...inflect('اشتراعي', 'legislative-decree' as const),
  ...inflect('دستوري', 'constitutional-declaration' as const),
  ...inflect('جمهوري', undefined),
  ...inflect('ملكي', undefined),
  ...inflect('سامي', undefined),
  ...inflect('عرفي', undefined),
  ...inflect('عسكري', undefined),
  [fold('سام'), undefined],
]);

/** Names that an act bears without being numbered by them: «نظام العمل الصادر بالمرسوم …». */
export const namedTexts = spell<'masculine' | 'feminine'>([
  ['masculine', 'قانون نظام تنظيم دستور دليل'],
  ['feminine', 'لائحة لوائح تعليمات قواعد ضوابط أنظمة قوانين ترتيبات'],
]);

/**
 * Words between an act's noun and «رقم» that show the number to be another's: of a page, a telephone, a
 * foreign law.
 */
export const strangers = spell<true>([
  [true, 'جريدة عدد صفحة جزء هاتف جوال فاكس مبلغ مادة مادتين مواد فقرة فقرتين بند بندين فصل ملحق'],
  [true, 'مرفق نموذج مخالفة محضر محاضر صك كتاب خطاب برقية مذكرة مذكرتين مذكرات معاملة توصية جلسة'],
  [true, 'اتفاقية بروتوكول معاهدة معيار مواصفة قضية دعوى إضبارة مصري لبناني أردني عراقي فرنسي'],
  [true, 'تركي ألماني إيطالي بريطاني أمريكي إماراتي كويتي قطري مغربي جزائري تونسي روسي إيراني'],
  [true, 'مصرية لبنانية أردنية عراقية فرنسية تركية'],
]);

/** The same where they stand right before «رقم»: «قانون السجل العقاري رقم 188» is no register's number. */
export const things = spell<true>([
  [true, 'حساب قيمة سعر رسم بدل راتب نسبة باب جدول خانة عقار سجل طلب أساس دورة غرفة دائرة مكتب'],
  [true, 'شارع لوحة جواز بطاقة هوية إيصال فاتورة عقد مناقصة مزايدة ترخيص رخصة قطعة مخطط محطة خط'],
  [true, 'طابق رحلة سيارة مركبة شهادة إقرار خبير خبرة وثيقة رسالة بريد صندوق شقة منزل'],
]);

/** The same for decisions: those of courts and of other states' councils. */
export const courts = spell<true>([
  [true, 'محكمة محاكم نقض استئناف جنايات تحكيم حكم قضائي قضائية أمن أمم اتهام'],
]);

/** Words before an act's name that say it is none yet. */
export const drafts = spell<true>([[true, 'مشروع مشروعي مشاريع اقتراح مسودة مقترح']]);

/** How the issuer's name begins in «قرار مجلس الوزراء رقم». */
export const issuerHeads = spell<true>([
  [true, 'مجلس وزير وزيرة وزارة رئيس رئاسة هيئة حاكم محافظ محافظة مفوض لجنة مدير مديرية مصرف'],
  [true, 'معالي سمو نائب أمين أمانة قائد قيادة'],
]);

/** «رقم» and the words that lead to it. */
export const numberMarks = words('رقم برقم الرقم بالرقم رقمي رقما أرقام الأرقام المرقم ورقم ورقمي');
export const numberLeads = words('ذي ذو ذا ذات ذوي ذوات ذواتي المرقم');

/** What counts things, after a number that is no act's. */
export const units = words(
  `يوم يوما أيام شهر شهرا أشهر سنة سنوات عام عاما أعوام ساعة ساعات دقيقة دقائق مرة مرات ليرة ليرات
   ريال ريالا ريالات دولار دولارا ألف ألفا آلاف مليون مليونا ملايين مليار مادة مواد بند بنود باب أبواب
   فصل فصول فقرة فقرات شخص شخصا أشخاص عضو عضوا أعضاء موظف موظفا موظفين نسخة نسخ صفحة صفحات متر مترا
   كم كيلومتر طن طنا بالمئة بالمائة محافظات محافظة جهة جهات قضاة نواب وزراء قرارا قرارات قانونا قوانين
   مرسوما مراسيم`,
);

/** What may follow «القانون 10» where neither «رقم» nor a year shows it to be an act. */
export const followers = words(
  `من على إلى الخاص المتعلق القاضي المتضمن الناظم المعدل الذي بشأن حول وتعديلاته والقانون والمرسوم
   والقرار أو بتعديل بإحداث لتنظيم`,
);
