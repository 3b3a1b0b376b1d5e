import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { disarm, fromPlainText } from './markdown.ts';
import { ReadError, type SourceAct, type SourceField } from './source.ts';

/** Markdown, with or without front matter. */
export function readMarkdown(name: string, file: string): SourceAct[] {
  const [opening = ''] = file.split('\n', 1);
  if (!opening.startsWith('---')) return [plainAct(name, disarm(file))];
  if (opening.trimEnd() !== '---') {
    if (/^-+\s*$/.test(opening)) return [plainAct(name, disarm(file))];
    throw new ReadError(`front matter that opens with "${opening.slice(0, 20)}" could be code`);
  }
  const rest = file.slice(opening.length + 1);
  const closing = /^---[ \t]*$/m.exec(rest);
  if (!closing) throw new ReadError('its front matter does not close: no second line of ---');
  const yaml = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length);
  const line = file.slice(0, file.length - body.length).split('\n').length;
  return [{ name, ...readFrontMatter(yaml), text: disarm(body), line }];
}

/** A text file: its paragraphs. */
export function readPlain(name: string, file: string): SourceAct[] {
  return [plainAct(name, fromPlainText(file))];
}

function plainAct(name: string, text: string): SourceAct {
  return { name, fields: new Map(), text, line: 1, warnings: [] };
}

/** YAML, or where it is none, its lines of `key: value`. */
function readFrontMatter(yaml: string): Pick<SourceAct, 'fields' | 'entry' | 'warnings'> {
  const lines = new LineCounter();
  // Failsafe YAML has no numbers and no dates: `017` and `1440/03/21` stay as they were typed.
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe', merge: false });
  if (document.errors.length || !isMap(document.contents))
    return {
      fields: readLines(yaml),
      warnings: ['its front matter is not valid YAML: read line by line'],
    };
  const fields = new Map<string, SourceField>();
  for (const { key, value } of document.contents.items) {
    const line = isScalar(key) && key.range ? lines.linePos(key.range[0]).line + 1 : undefined;
    const text = isSeq(value)
      ? value.items.map((item) => (isScalar(item) ? String(item.value) : '')).join('؛ ')
      : isScalar(value)
        ? String(value.value ?? '')
        : '';
    if (text.trim()) fields.set(String(key), { value: text.trim(), line });
  }
  return { fields, entry: readEntry(yaml), warnings: [] };
}

function readEntry(yaml: string): unknown {
  const document: Document = parseDocument(yaml, { merge: false });
  try {
    return document.errors.length ? undefined : document.toJS({ maxAliasCount: 20 });
  } catch {
    return undefined;
  }
}

function readLines(yaml: string): Map<string, SourceField> {
  return new Map(
    yaml.split('\n').flatMap((text, index) => {
      const [, key, value = ''] = /^([^\s:#][^:]{0,60}):\s*(.*)$/.exec(text) ?? [];
      const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2');
      return key && bare ? [[key, { value: bare, line: index + 2 }] as const] : [];
    }),
  );
}
