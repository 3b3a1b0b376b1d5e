import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { decodeText } from './decode.ts';
import { readAkomaNtoso } from './read-akoma-ntoso.ts';
import { readHtml } from './read-html.ts';
import { readCsv, readJson, readJsonLines } from './read-list.ts';
import { readMarkdown, readPlain } from './read-markdown.ts';
import { ReadError, type SourceAct, type Unreadable } from './source.ts';

type Reader = (
  name: string,
  file: string,
) => SourceAct[] | { acts: SourceAct[]; unreadable: Unreadable[] };

/** By the ending of a file's name. */
const readers: Record<string, Reader> = {
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.txt': readPlain,
  '.html': readHtml,
  '.htm': readHtml,
  '.xhtml': readHtml,
  '.xml': readAkomaNtoso,
  '.akn': readAkomaNtoso,
  '.csv': readCsv,
  '.tsv': readCsv,
  '.json': readJson,
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
};

/** Reads the acts of one file; what cannot be read is listed with its reason, never thrown. */
export function readFile(
  folder: string,
  name: string,
): { acts: SourceAct[]; unreadable: Unreadable[] } {
  const read = readers[extname(name).toLowerCase()];
  if (!read)
    return {
      acts: [],
      unreadable: [
        { name, reason: `no reader for this kind of file (${Object.keys(readers).join(' ')})` },
      ],
    };
  try {
    const { text, encoding } = decodeText(readFileSync(join(folder, name)));
    const found = read(name, text);
    const { acts, unreadable } = Array.isArray(found) ? { acts: found, unreadable: [] } : found;
    if (encoding !== 'utf-8') for (const act of acts) act.warnings.push(`read as ${encoding}`);
    return { acts, unreadable };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      acts: [],
      unreadable: [
        { name, reason: error instanceof ReadError ? reason : `cannot be read: ${reason}` },
      ],
    };
  }
}
