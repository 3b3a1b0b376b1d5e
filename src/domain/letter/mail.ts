import { mailtoUrl } from '../decree/error-report.ts';

/** The longest address that Windows hands to a mail program; what is longer opens nothing, without a word. */
export const longestMailto = 2000;

export interface PreparedMail {
  href: string;
  /** False where the text is too long for an address, and must be pasted. */
  isWhole: boolean;
}

/** Opens the reader's own mail program with the letter in it, or, when it is too long for that, with its subject alone. */
export function prepareMail(
  email: string | undefined,
  message: { subject: string; body: string },
): PreparedMail {
  const href = mailtoUrl(email, message);
  if (new URL(href).href.length <= longestMailto) return { href, isWhole: true };
  const subject = message.subject.slice(0, 120).toWellFormed();
  return { href: mailtoUrl(email, { subject, body: '' }), isWhole: false };
}
