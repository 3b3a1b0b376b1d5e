import { ReadError } from './source.ts';

/** The most bytes that a file may have: a list of a whole archive, not a disk image. */
const maxBytes = 256 * 1024 * 1024;

const marks: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Encodings of old Arabic files that any bytes fit, so that only the words tell which one it was. */
const legacy = ['windows-1256', 'iso-8859-6'];

/**
 * The text of a file with plain line ends, and its encoding. A byte-order mark decides; else it is UTF-8, or the
 * old encoding in which the bytes read as Arabic.
 * @throws ReadError for what is no text.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes.length > maxBytes) throw new ReadError('larger than 256 MB');
  const { text, encoding } = decode(bytes);
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (plain.includes('\0')) throw new ReadError('not a text: it holds NUL bytes');
  if (!plain.trim()) throw new ReadError('empty');
  return { text: plain, encoding };
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.[0] ?? 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    const [best] = legacy
      .map((name) => ({ encoding: name, text: new TextDecoder(name).decode(bytes) }))
      .map((reading) => ({ ...reading, score: countArabicWords(reading.text) }))
      .sort((a, b) => b.score - a.score);
    if (!best?.score || best.text.includes('\0'))
      throw new ReadError('not UTF-8, and not Arabic in Windows-1256 or ISO 8859-6 either');
    return best;
  }
}

/** Words that every legal text holds; a wrong encoding makes none of them. */
function countArabicWords(text: string): number {
  return (
    text.match(/(?<!\p{L})(?:في|من|على|رقم|المادة|القانون|القرار|المرسوم)(?!\p{L})/gu)?.length ?? 0
  );
}
