/** Closed lists: key → what a citizen reads. A key never changes once content uses it. */

export const audiences = {
  citizen: 'المواطنون',
  business: 'الأعمال',
  investor: 'المستثمرون',
  resident: 'المقيمون',
} as const;

export const channelTypes = {
  landline: 'هاتف ثابت',
  mobile: 'هاتف محمول',
  internet: 'إنترنت',
  atm: 'صراف آلي',
  'citizen-service-centre': 'مركز خدمة المواطن',
  'post-office': 'مكتب بريد',
  'agency-office': 'مكتب الجهة المختصة',
  mission: 'سفارة أو قنصلية',
} as const;

export const serviceStatuses = {
  active: 'متاحة',
  suspended: 'معلّقة',
  planned: 'مخططة',
  withdrawn: 'أُلغيت',
  unknown: 'حالتها غير معروفة',
} as const;

export const verifications = {
  official: 'رسمي',
  sourced: 'موثّق بمصدر',
  unverified: 'غير متحقَّق منه',
} as const;

export const sourceKinds = {
  gazette: 'الجريدة الرسمية',
  'official-site': 'موقع رسمي',
  'agency-letter': 'كتاب من الجهة',
  press: 'صحافة',
  other: 'مصدر آخر',
} as const;

export const costKinds = {
  fee: 'رسم',
  stamp: 'طابع',
  fine: 'غرامة',
  free: 'مجاني',
  variable: 'متغيّر',
} as const;

export const costUnits = {
  currency: 'مبلغ',
  percent: 'نسبة مئوية',
  'currency-per-kwh': 'مبلغ لكل كيلوواط ساعي',
} as const;

export const poundSeries = {
  old: 'الليرة القديمة',
  new: 'الليرة الجديدة',
} as const;

export const actTypes = {
  constitution: 'دستور',
  'constitutional-declaration': 'إعلان دستوري',
  law: 'قانون',
  'legislative-decree': 'مرسوم تشريعي',
  decree: 'مرسوم',
  decision: 'قرار',
  circular: 'تعميم',
  communique: 'بلاغ',
  instructions: 'تعليمات تنفيذية',
} as const;

/** A type as the heading of its acts. */
export const actTypePlurals = {
  constitution: 'الدساتير',
  'constitutional-declaration': 'الإعلانات الدستورية',
  law: 'القوانين',
  'legislative-decree': 'المراسيم التشريعية',
  decree: 'المراسيم',
  decision: 'القرارات',
  circular: 'التعاميم',
  communique: 'البلاغات',
  instructions: 'التعليمات التنفيذية',
} as const satisfies Record<keyof typeof actTypes, string>;

/** The days in the life of an act, in their order. */
export const actDates = {
  approved: 'أقرّ في',
  signed: 'صدر في',
  published: 'نُشر في',
  inForce: 'نافذ من',
  endForce: 'انتهى نفاذه في',
} as const;

export const actForces = {
  'in-force': 'نافذ',
  partly: 'نافذ ومعدَّل',
  'not-yet': 'لم يدخل حيّز النفاذ',
  repealed: 'ملغى',
  unknown: 'نفاذه غير معروف',
} as const;

/** A force as the heading of its acts. */
export const actForcePlurals = {
  'in-force': 'النصوص النافذة',
  partly: 'النصوص النافذة المعدَّلة',
  'not-yet': 'نصوص لم تدخل حيّز النفاذ',
  repealed: 'النصوص الملغاة',
  unknown: 'نصوص نفاذها غير معروف',
} as const satisfies Record<keyof typeof actForces, string>;

export const textStates = {
  full: 'النص الكامل',
  'as-issued': 'النص كما صدر',
  'title-only': 'البيانات دون النص',
  'cited-only': 'ورد ذكره في غيره فقط',
} as const;

export const actNatures = {
  normative: 'تنظيمي',
  amendment: 'تعديل',
  creation: 'إحداث',
  appointment: 'تعيين',
  amnesty: 'عفو',
  treaty: 'اتفاقية',
  budget: 'موازنة',
} as const;

export const actRelations = {
  amends: 'يعدّل',
  repeals: 'يلغي',
  replaces: 'يحلّ محل',
  implements: 'ينفّذ',
  'based-on': 'يستند إلى',
  cites: 'يذكر',
  corrects: 'يصحّح',
  commences: 'يبدأ العمل بـ',
} as const;

/** The same relations as the other act says them. */
export const inverseActRelations = {
  amends: 'عدّله',
  repeals: 'ألغاه',
  replaces: 'حلّ محلّه',
  implements: 'نُفّذ بـ',
  'based-on': 'استند إليه',
  cites: 'ذُكر في',
  corrects: 'صحّحه',
  commences: 'بدأ العمل به بموجب',
} as const satisfies Record<keyof typeof actRelations, string>;

export const relationOrigins = { editor: 'أدخله محرر', auto: 'رُصد آلياً' } as const;

export const amendmentActions = {
  replace: 'استبدال',
  'insert-after': 'إضافة بعد',
  repeal: 'إلغاء',
  add: 'إضافة',
} as const;

export const sourceGrades = {
  official: 'جهة رسمية أو إعلام رسمي',
  press: 'صحافة أو موقع قانوني',
  catalogue: 'فهرس فقط',
  none: 'بلا مصدر محفوظ',
} as const;

export const branches = {
  executive: 'السلطة التنفيذية',
  legislative: 'السلطة التشريعية',
  judicial: 'السلطة القضائية',
  local: 'الإدارة المحلية',
} as const;

export const organisationClasses = {
  presidency: 'رئاسة',
  government: 'حكومة',
  council: 'مجلس',
  ministry: 'وزارة',
  'former-ministry': 'وزارة سابقة',
  legislature: 'سلطة تشريعية',
  judiciary: 'قضاء',
  agency: 'هيئة أو مؤسسة عامة',
  governorate: 'محافظة',
  company: 'شركة عامة',
  university: 'جامعة',
  hospital: 'مشفى',
  syndicate: 'نقابة',
  media: 'إعلام',
  publication: 'نشرة رسمية',
  market: 'سوق',
  religious: 'جهة دينية',
  service: 'خدمة أو منصة حكومية',
} as const;

export const placeKinds = {
  'citizen-service-centre': 'مركز خدمة مواطن',
  'post-office': 'مكتب بريد',
  'telecom-centre': 'مركز هاتف',
  'civil-registry': 'أمانة سجل مدني',
  'agency-office': 'مكتب جهة عامة',
  hospital: 'مشفى',
  pharmacy: 'صيدلية',
  mission: 'بعثة في الخارج',
  atm: 'صراف آلي',
} as const;

export const placeStatuses = {
  open: 'تعمل',
  limited: 'تعمل جزئياً',
  planned: 'مخطط افتتاحها',
  closed: 'مغلقة',
  ended: 'انتهى عملها',
  unknown: 'حالتها غير معروفة',
} as const;

export const weekdays = {
  sunday: 'الأحد',
  monday: 'الإثنين',
  tuesday: 'الثلاثاء',
  wednesday: 'الأربعاء',
  thursday: 'الخميس',
  friday: 'الجمعة',
  saturday: 'السبت',
} as const;

export const rotaKinds = { pharmacy: 'صيدليات', hospital: 'مشافٍ' } as const;

export const lexiconDirections = {
  both: 'كلاهما',
  'to-term': 'إلى الكلمة',
} as const;

export const alertLevels = { info: 'إعلام', warning: 'تنبيه', danger: 'خطر' } as const;

export const projectStatuses = {
  planned: 'مخطط',
  running: 'قيد العمل',
  completed: 'منجز',
  stopped: 'متوقف',
  unknown: 'حالته غير معروفة',
} as const;

export const pollStates = {
  upcoming: 'لم يبدأ',
  open: 'مفتوح للمشاركة',
  closed: 'انتهى',
} as const;

export const votingRoutes = {
  sms: 'رسالة نصية',
  paper: 'ورقة',
  counter: 'نافذة مركز خدمة',
  link: 'رابط إلكتروني',
} as const;

export const hotlineKinds = {
  emergency: 'طوارئ',
  complaints: 'شكاوى',
  information: 'استعلام',
  utilities: 'مرافق',
} as const;

export const socialNetworks = {
  facebook: 'فيسبوك',
  x: 'إكس',
  telegram: 'تلغرام',
  instagram: 'إنستغرام',
  youtube: 'يوتيوب',
  whatsapp: 'واتساب',
  linkedin: 'لينكدإن',
} as const;
