import { actFormats } from '#exports/act-formats.ts';

/** The forms of a page that lie beside it, and how its foot names them. */
export const formats = {
  json: { file: 'index.json', type: 'application/json', label: 'بيانات هذه الصفحة (JSON)' },
  feed: { file: 'feed.xml', type: 'application/atom+xml', label: 'خلاصة الجديد (Atom)' },
  ...actFormats,
} as const;
export type Format = keyof typeof formats;
