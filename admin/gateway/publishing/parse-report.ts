import { stripVTControlCharacters } from 'node:util';
import type { ContentProblem } from '#domain/content-error.ts';
import type { BuildResult } from './publisher.ts';

/** Reads what a failed build printed: the problems of the content as `ContentError` words them, else its last lines. */
export function parseReport(output: string): Omit<BuildResult, 'isDone'> {
  const text = stripVTControlCharacters(output).replaceAll('\r\n', '\n');
  const start = text.search(/تعذّر بناء البوابة\./);
  if (start < 0) return { message: `تعذّر بناء البوابة. ${lastLines(text)}`.trim() };
  const [message = '', ...blocks] = text.slice(start).split(/\n\s*\n/);
  return { message: message.split('\n', 1)[0] ?? message, problems: blocks.flatMap(parseFile) };
}

/** One file: its name, then for each problem its place and below it the message, or the message alone. */
function parseFile(block: string): ContentProblem[] {
  const [file = '', ...lines] = block.split('\n');
  if (!/^[\w./-]+\.\w+$/.test(file)) return [];
  const problems: ContentProblem[] = [];
  let place: Pick<ContentProblem, 'line' | 'field'> = {};
  for (const text of lines) {
    const [, indent = '', said = ''] = /^( {2,4})(\S.*)$/.exec(text) ?? [];
    if (indent.length === 4) problems.push({ file, ...place, message: said });
    else if (indent && /^السطر \d+.*:$|\):$/.test(said)) place = parsePlace(said.slice(0, -1));
    else if (!indent || /^[\w\s]+:$/.test(said)) break;
    else problems.push({ file, message: said });
    if (indent.length === 4) place = {};
  }
  return problems;
}

/** `'السطر 3، الرسوم ← 1 (costs.0)' // => { line: 3, field: 'الرسوم ← 1 (costs.0)' }` */
function parsePlace(text: string): Pick<ContentProblem, 'line' | 'field'> {
  const [, line, rest = ''] = /^(?:السطر (\d+))?(?:، |^)?(.*)$/.exec(text) ?? [];
  return { ...(line && { line: Number(line) }), ...(rest && { field: rest }) };
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-8).join('\n').slice(-1000);
}
