/** The Markdown under a file's front matter as a form shows it: without the blank lines around it. */
export function bodyOf(text: string): string {
  return text.slice(leadOf(text).length).trimEnd().replaceAll('\r\n', '\n');
}

/**
 * The end of a file with another body. Lines before the first and after the last change keep their line ends, and the
 * blank lines around the body stay.
 */
export function changeBody(previous: string, body: string, lineBreak: string): string {
  const wanted = bodyOf(body);
  const old = previous.slice(leadOf(previous).length).trimEnd();
  if (wanted === old.replaceAll('\r\n', '\n')) return previous;
  if (wanted === '') return lineBreak;
  if (old === '')
    return `${lineBreak}${lineBreak}${wanted.replaceAll('\n', lineBreak)}${lineBreak}`;
  const lead = leadOf(previous);
  return lead + changeLines(old, wanted, lineBreak) + previous.slice(lead.length + old.length);
}

function changeLines(previous: string, wanted: string, lineBreak: string): string {
  const old = previous.split('\n');
  const lines = wanted.split('\n');
  const isKept = (line: string | undefined, source: string | undefined) =>
    source?.replace(/\r$/, '') === line;
  const most = Math.min(old.length, lines.length);
  let head = 0;
  while (head < most && isKept(lines[head], old[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isKept(lines.at(-1 - tail), old.at(-1 - tail))) tail += 1;
  const ending = lineBreak.slice(0, -1);
  const middle = lines.slice(head, lines.length - tail).map((line) => line + ending);
  const whole = [...old.slice(0, head), ...middle, ...old.slice(old.length - tail)].join('\n');
  return tail === 0 ? whole.replace(/\r$/, '') : whole;
}

function leadOf(text: string): string {
  return /^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? '';
}
