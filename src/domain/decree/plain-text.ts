import { pointStart } from './points.ts';

/**
 * The words of a Markdown text without its signs: one line for each paragraph, item of a list and row of a table.
 * `'- **أ**- نص\n  ثان'` // => `'أ- نص ثان'`
 */
export function plainText(markdown: string): string {
  const lines: string[] = [];
  let isOpen = false;
  for (const line of markdown.split(/\r?\n/)) {
    const words = line.trim();
    if (!words || rule.test(words)) {
      isOpen = false;
      continue;
    }
    const plain = plainInline(words.replace(blockMark, ''));
    const startsBlock = [blockMark, number, point].some((start) => start.test(words));
    if (isOpen && !startsBlock) lines.push(`${lines.pop() ?? ''} ${plain}`);
    else lines.push(plain);
    isOpen = !words.startsWith('#');
  }
  return lines.join('\n');
}

/** A line without emphasis, links and escapes: `'[المادة 1](/x) **نافذة**'` // => `'المادة 1 نافذة'` */
export function plainInline(line: string): string {
  return line
    .replace(/\[([^[\]]{0,300})\]\([^()]{0,300}\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(\*{1,3}|_{1,3}|`)(?=\S)(.{1,300}?)(?<=\S)\1/g, '$2')
    .replace(/ ?\\$/, '')
    .trim();
}

/** The line between a table's head and its body, or between two parts of a text. */
const rule = /^(?:\|?[\s:|]*-{3,}[-\s:|]*|[*_]{3,})$/;
const number = /^\d+[.)] /;
const point = new RegExp(`^${pointStart.source}`);
const blockMark = /^(?:#{1,6} |[-*+] |> ?|\|)/;
