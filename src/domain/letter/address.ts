/** Whom a letter is addressed to: a post is written to, not the person who holds it. */
export interface Recipient {
  /** The name of the body. */
  body: string;
  /** The post of its head as official letters write it: «وزيرة العمل». Absent when no source gives a holder. */
  post?: string | undefined;
}

/** Heads by the first word of their post, in the form for a man; the form for a woman adds ة. */
const heads = [
  'وزير',
  'محافظ',
  'رئيس',
  'مدير',
  'حاكم',
  'أمين',
  'الأمين',
  'نقيب',
  'المفتي',
  'قائد',
  'عميد',
  'مفوض',
];

/**
 * The line that addresses the recipient. The form of the post tells a man from a woman; where it does not, both are
 * named, and a body whose head is unknown is addressed as a whole.
 * `{ post: 'وزيرة العمل' } // => 'السيدة وزيرة العمل المحترمة'`
 */
export function addressLine({ body, post }: Recipient): string {
  if (!post) return body && `السادة في ${body} المحترمون`;
  const title = post.replace(/\s*\([^)]*\)/g, '').trim();
  const head = title.split(' ')[0] ?? '';
  if (heads.includes(head)) return `السيد ${title} المحترم`;
  if (head.endsWith('ة') && heads.includes(head.slice(0, -1))) return `السيدة ${title} المحترمة`;
  return `السيد/السيدة ${title} المحترم/المحترمة`;
}
