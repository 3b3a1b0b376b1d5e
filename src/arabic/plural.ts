const rules = new Intl.PluralRules('ar');
const format = new Intl.NumberFormat('ar-SY-u-nu-latn');

/** The six Arabic forms: 0, 1, 2, 3–10 (and 103…), 11–99 (and 111…), the rest (100–102, fractions). */
export interface PluralForms {
  zero?: string;
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

/** A counted noun, indefinite. The grammar stands beside each field. */
export interface Noun {
  gender: 'masculine' | 'feminine';
  /** Singular, also after hundreds: خدمة، يوم. */
  one: string;
  /** Dual, nominative: خدمتان، يومان. */
  two: string;
  /** Plural after 3–10, genitive: خدمات، أيام. */
  few: string;
  /** Singular after 11–99, accusative: يوماً. Absent where it is written like `one`: خدمة. */
  many?: string;
  /** Plural after «لا», where it is not written like `few`: مشافي. */
  zero?: string;
}

/**
 * The form that a count asks for; `other` where there is no `zero`. Throws a RangeError for a negative
 * count or NaN.
 * `plural(3, { one: 'يوم', two: 'يومان', few: 'أيام', many: 'يوماً', other: 'يوم' }) // => 'أيام'`
 */
export function plural(count: number, forms: PluralForms): string {
  if (!(count >= 0))
    throw new RangeError(`العدد «${count}» لا يصلح للعدّ: اكتب عدداً من الصفر فصاعداً.`);
  return forms[rules.select(count)] ?? forms.other;
}

/**
 * A number with its noun, as Arabic counts: no numeral for none, one and two.
 * `(0, service) // => 'لا خدمات'`, `1 'خدمة واحدة'`, `2 'خدمتان'`, `3 '3 خدمات'`, `11 '11 خدمة'`
 */
export function countNoun(count: number, noun: Noun): string {
  const { one, two, few, many = one, zero = few } = noun;
  const number = format.format(count);
  return plural(count, {
    zero: `لا ${zero}`,
    one: `${one} ${noun.gender === 'feminine' ? 'واحدة' : 'واحد'}`,
    two,
    few: `${number} ${few}`,
    many: `${number} ${many}`,
    other: `${number} ${one}`,
  });
}
