import { formatDate, type DateLike } from '../date.ts';

/**
 * A message about a mistake in an act's record, which its reader ends: what it is about, from which edition, and two
 * lines to fill in.
 */
export function prepareReport(citation: string, permalink: string, asOf: DateLike) {
  const body = [
    citation,
    permalink,
    `المعلومات حتى ${formatDate(asOf)}`,
    '',
    'الخطأ:',
    '',
    'الصواب:',
  ].join('\n');
  return { subject: `خطأ في ${citation}`, body };
}

/**
 * The address that opens a message in the reader's mail program, without a recipient where none is known. Arabic
 * letters stand as they are, which an address may have: escaped they would weigh six times as much.
 */
export function mailtoUrl(email: string | undefined, message: { subject: string; body: string }) {
  const [subject, body] = [message.subject, message.body].map((text) =>
    // RFC 6068, section 5: lines end in CRLF.
    escape(text.replaceAll('\n', '\r\n')),
  );
  return `mailto:${escape(email ?? '')}?subject=${subject}&body=${body}`;
}

function escape(text: string): string {
  return text.toWellFormed().replace(/[^\p{L}\p{N}@:/._-]/gu, encodeURIComponent);
}
