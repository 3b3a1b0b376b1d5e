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
    if (!words || isRule(words)) {
      isOpen = false;
      continue;
    }
    const plain = plainInline(words.replace(blockMark, '').replace(/ ?\|$/, ''));
    const startsBlock = [blockMark, number, point].some((start) => start.test(words));
    if (isOpen && !startsBlock) lines.push(`${lines.pop() ?? ''} ${plain}`);
    else lines.push(plain);
    isOpen = !words.startsWith('#');
  }
  return lines.join('\n');
}

/** A line without emphasis, links and escapes: `'[المادة 1](/x) **نافذة**'` // => `'المادة 1 نافذة'` */
export function plainInline(line: string): string {
  if (!/[[\\*_`]/.test(line)) return line.trim();
  return line
    .replace(/\[([^[\]]{0,300})\]\([^()]{0,300}\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(\*{1,3}|_{1,3}|`)(?=\S)(.{1,300}?)(?<=\S)\1/g, '$2')
    .replace(/ ?\\$/, '')
    .trim();
}

/** The line between a table's head and its body, or between two parts of a text. */
function isRule(line: string): boolean {
  return /^[-:|\s]+$/.test(line) ? line.includes('---') : /^[*_]{3,}$/.test(line);
}

const number = /^\d+[.)] /;
const point = new RegExp(`^${pointStart.source}`);
const blockMark = /^(?:#{1,6} |[-*+] |> ?|\|)/;
