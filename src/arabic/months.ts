import { fold } from './fold.ts';

/** Every Gregorian month under the names that Arab countries print, the Levantine one first. */
const GREGORIAN = [
  ['كانون الثاني', 'كانون ثاني', 'يناير', 'جانفي'],
  ['شباط', 'فبراير', 'فيفري'],
  ['آذار', 'مارس'],
  ['نيسان', 'أبريل', 'إبريل', 'أفريل'],
  ['أيار', 'مايو', 'مايس', 'ماي'],
  ['حزيران', 'يونيو', 'يونيه', 'جوان'],
  ['تموز', 'يوليو', 'يوليه', 'يوليوز', 'جويلية'],
  ['آب', 'أغسطس', 'أوت', 'غشت'],
  ['أيلول', 'سبتمبر', 'شتنبر'],
  ['تشرين الأول', 'تشرين أول', 'أكتوبر'],
  ['تشرين الثاني', 'تشرين ثاني', 'نوفمبر', 'نونبر'],
  ['كانون الأول', 'كانون أول', 'ديسمبر', 'دجنبر'],
];

const HIJRI = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
];

const NUMBER_OF = new Map(
  GREGORIAN.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)),
);

/** The Levantine name of month 1–12; throws a RangeError for any other. `2 // => 'شباط'` */
export function monthName(month: number): string {
  return GREGORIAN[month - 1]?.[0] ?? refuse(month);
}

/** The name of Hijri month 1–12; throws a RangeError for any other. `9 // => 'رمضان'` */
export function hijriMonthName(month: number): string {
  return HIJRI[month - 1] ?? refuse(month);
}

/**
 * The number of a Gregorian month in any Arab naming and spelling; undefined for any other text.
 * `'آذار' // => 3`, `'مارس' // => 3`, `'تشرين الاول' // => 10`, `'جانفي' // => 1`
 */
export function parseMonth(name: string): number | undefined {
  return NUMBER_OF.get(fold(name));
}

function refuse(month: number): never {
  throw new RangeError(`لا يوجد شهر رقمه «${month}»: اكتب رقماً من 1 إلى 12.`);
}
