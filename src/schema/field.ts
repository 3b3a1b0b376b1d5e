import { z } from 'astro/zod';
import { toWesternDigits } from '#arabic/digits.ts';
import { findAddressFault, type AddressFault } from './address.ts';
import { readPartialDate } from './partial-date.ts';
import { actTypes } from './vocabulary.ts';

/** What an editor sees of a field. Forms, JSON Schema and the field reference are computed from it. */
export interface FieldMeta {
  label: string;
  hint?: string;
  widget?: 'string' | 'text' | 'select' | 'relation' | 'date' | 'file';
  /** The organisation named here answers for the entry; on a whole entry, it answers for itself. */
  owner?: true;
  /** How lists of entries use the field: to leave some out, to gather them, to order them. */
  listed?: readonly ListUse[];
}

export type ListUse = 'filter' | 'group' | 'sort';

/** One line of text: trimmed, NFC, never empty. */
export function text(meta: FieldMeta, example?: string) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .min(1, { error: emptyText(example) })
    .meta({ widget: 'string', ...meta });
}

/** Several lines of plain text. */
export function longText(meta: FieldMeta) {
  return text({ widget: 'text', ...meta });
}

/** One key of a vocabulary (`{ key: Arabic label }`). */
export function choice<const V extends Record<string, string>>(vocabulary: V, meta: FieldMeta) {
  return z
    .enum(Object.keys(vocabulary) as [keyof V & string, ...(keyof V & string)[]])
    .meta({ widget: 'select', options: vocabulary, ...meta });
}

/** The id of an entry of another collection; the build fails when there is none. */
export function reference(collection: CollectionName, meta: FieldMeta) {
  return entryId().meta({ widget: 'relation', collection, ...meta });
}

/**
 * The id of a legal act, `<type>-<year>-<number>`. It may be absent from the archive: the portal
 * then makes a placeholder page that says which entries cite it.
 */
export function actReference(meta: FieldMeta) {
  return entryId()
    .regex(actId, {
      error: 'معرّف الصك مكوّن من النوع فالسنة فالرقم. اكتبه هكذا: law-2009-4',
    })
    .meta({ widget: 'relation', collection: 'decrees', mayBeAbsent: true, ...meta });
}

/** A list without repeated or empty meaning; absent and empty are the same. */
export function list<T extends z.ZodType>(item: T, meta: FieldMeta) {
  return z
    .array(item)
    .default([])
    .meta({ ...meta });
}

/** A Gregorian date as well as it is known: `2012`, `2012-02` or `2012-02-14`. */
export function partialDate(meta: FieldMeta) {
  return z
    .union([z.string(), z.number()], { error: wrongDate })
    .transform((value, context) => {
      const date = readPartialDate(String(value));
      if (date) return date;
      context.addIssue({ code: 'custom', message: wrongDate({ input: value }) });
      return z.NEVER;
    })
    .meta({ widget: 'date', format: 'partial-date', ...meta });
}

/** A whole Gregorian date, `2012-02-14`. */
export function fullDate(meta: FieldMeta) {
  return partialDate(meta)
    .refine((date) => date.length === 10, {
      error: 'يلزم تاريخ كامل باليوم والشهر والسنة. اكتبه هكذا: 2012-02-14',
    })
    .meta({ format: 'date', ...meta });
}

/** A number that editors may also type as text or in Arabic-Indic digits. */
export function number(meta: FieldMeta, { min = -Infinity, max = Infinity, whole = false } = {}) {
  return z
    .preprocess(
      readNumber,
      z
        .number()
        .min(min, { error: `أقل قيمة مقبولة هي ${min}. صحّح العدد.` })
        .max(max, { error: `أكبر قيمة مقبولة هي ${max}. صحّح العدد.` })
        .refine((value) => !whole || Number.isInteger(value), {
          error: 'يلزم عدد صحيح بلا كسور. اكتب مثلاً: 3',
        }),
    )
    .meta({ ...meta });
}

/** A number used as a name (`17`, `3039/1`, `م/43`): kept as text whatever the editor typed. */
export function numberAsName(meta: FieldMeta) {
  return z
    .union([z.string(), z.number()])
    .transform((value) => toWesternDigits(String(value)).trim())
    .pipe(z.string().min(1, { error: emptyText('17') }))
    .meta({ widget: 'string', ...meta });
}

/** An absolute http(s) address. */
export function url(meta: FieldMeta) {
  return z
    .url({
      protocol: /^https?$/,
      error: 'العنوان الإلكتروني غير صحيح. اكتبه كاملاً هكذا: https://example.sy/page',
      abort: true,
    })
    .superRefine(refuseAddress)
    .meta({ widget: 'string', ...meta });
}

/** An e-mail address. */
export function email(meta: FieldMeta) {
  return z
    .email({ error: 'البريد الإلكتروني غير صحيح. اكتبه هكذا: name@example.sy' })
    .meta({ widget: 'string', ...meta });
}

/** A link inside the portal, from its root. */
export function sitePath(meta: FieldMeta) {
  return z
    .string()
    .regex(/^\/([^/].*)?$/, {
      error: 'رابط داخل البوابة يبدأ بشرطة مائلة واحدة. اكتبه هكذا: /services/',
      abort: true,
    })
    .superRefine(refuseAddress)
    .refine((path) => !/(?:^|\/)(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(path), {
      error:
        'الرابط داخل البوابة لا يصعد بنقطتين إلى مجلد آخر. اكتبه كاملاً من أوله هكذا: /services/',
    })
    .meta({ widget: 'string', ...meta });
}

/** A telephone number or short code: digits, `+ * # ( ) -` and spaces; Western digits come out. */
export function phone(meta: FieldMeta) {
  return z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z
        .string()
        .transform((value) => toWesternDigits(value).trim())
        .pipe(
          z.string().regex(/^[+*#\d][\d\s()*#-]*$/, {
            error: 'رقم الهاتف أرقام فقط. اكتبه هكذا: ‎+963 11 222 3333 أو 175',
          }),
        ),
    )
    .meta({ widget: 'string', ...meta });
}

/** A clock time `HH:MM`, Asia/Damascus. */
export function clockTime(meta: FieldMeta) {
  return z
    .string()
    .transform(toWesternDigits)
    .pipe(
      z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, {
        error: 'الوقت بالساعة والدقيقة من 00:00 إلى 24:00. اكتبه هكذا: 08:30',
      }),
    )
    .meta({ widget: 'string', ...meta });
}

/** Yes or no; absent means no. */
export function flag(meta: FieldMeta) {
  return z
    .boolean()
    .default(false)
    .meta({ ...meta });
}

const actId = new RegExp(`^(${Object.keys(actTypes).join('|')})-\\d{4}(-|$)`);

export const collectionNames = [
  'services',
  'decrees',
  'officials',
  'organisations',
  'places',
  'rotas',
  'governorates',
  'topics',
  'life-events',
  'polls',
  'projects',
  'indicators',
  'alerts',
  'pages',
  'lexicon',
] as const;
export type CollectionName = (typeof collectionNames)[number];

/** The id of an entry, which is the name of its file. */
export function entryId() {
  return z
    .string()
    .regex(idPattern, {
      error: 'المعرّف حروف لاتينية صغيرة وأرقام وشرطات فقط. اكتبه هكذا: civil-record-extract',
      abort: true,
    })
    .refine(isEntryId, {
      error: `المعرّف محجوز أو أطول من ${longestId} حرفاً. اختر اسماً آخر يصف المدخل، مثل: civil-record-extract`,
    });
}

/** Whether a text can be the id of an entry, and so the name of its file. */
export function isEntryId(text: string): boolean {
  return text.length <= longestId && idPattern.test(text) && !reservedIds.test(text);
}

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** File systems limit names to 255 bytes, and gateways whole paths to 200. */
const longestId = 150;
/** Files of these names cannot be opened on Windows; the last two are properties of every object. */
const reservedIds = /^(?:con|prn|aux|nul|com\d|lpt\d|constructor|prototype)$/;

function refuseAddress(address: string, context: z.RefinementCtx) {
  const fault = findAddressFault(address);
  if (fault) context.addIssue({ code: 'custom', message: addressErrors[fault] });
}

/** Why an address is refused, in a field as in a text. */
export const addressErrors: Record<AddressFault, string> = {
  characters:
    'في العنوان محرف خفي أو شرطة معكوسة أو فراغ في طرفه. احذفه واكتب العنوان من جديد هكذا: https://example.sy/page',
  scheme:
    'لا يُفتح من البوابة إلا عنوان يبدأ بـ https: أو http: أو mailto: أو tel: أو بشرطة مائلة واحدة. اكتبه هكذا: https://example.sy/page',
  host: 'اسم الموقع غير مقبول: حروفه من كتابتين، أو يسبقه @، أو يبدأ العنوان بشرطتين مائلتين. اكتبه بحروفه كما يسجّله صاحبه، هكذا: https://example.sy/page',
};

function emptyText(example?: string) {
  return example
    ? `القيمة فارغة. اكتب نصاً، مثل: ${example}، أو احذف السطر كله إن لم تكن القيمة معروفة.`
    : 'القيمة فارغة. اكتب نصاً، أو احذف السطر كله إن لم تكن القيمة معروفة.';
}

function wrongDate({ input }: { input?: unknown }) {
  return `التاريخ «${sayValue(input)}» غير صحيح. اكتبه بالأرقام هكذا: 2012-02-14 أو 2012-02 أو 2012`;
}

/** A value in a message; a mapping may have no words at all. */
export function sayValue(value: unknown): string {
  return typeof value === 'object' && value !== null ? '…' : String(value).slice(0, 80);
}

function readNumber(value: unknown) {
  if (typeof value !== 'string' || !value.trim()) return value;
  const read = Number(toWesternDigits(value).replaceAll(',', '').replace('٫', '.'));
  return Number.isNaN(read) ? value : read;
}
