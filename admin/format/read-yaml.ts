import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { contentMessages } from '#domain/content-messages.ts';
import { isRecord, type FormData } from './values.ts';

export interface ReadYaml {
  document: Document.Parsed;
  data: FormData;
}
/** Why a text cannot be read, and on which of its lines. */
export interface Fault {
  line: number;
  message: string;
}

/** Reads a YAML 1.2 mapping, as the build reads it. Aliases that multiply beyond reason are refused. */
export function readYaml(yaml: string): ReadYaml | { problem: Fault } {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, {
    version: '1.2',
    merge: false,
    keepSourceTokens: true,
    lineCounter,
  });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault)
    return refuse(contentMessages.yaml(fault.code), lineCounter.linePos(fault.pos[0]).line);
  try {
    const data: unknown = document.toJS({ maxAliasCount: 20 });
    return isRecord(data) ? { document, data } : refuse(contentMessages.notMapping());
  } catch {
    const line = lineCounter.linePos(findLostAlias(document)).line;
    return refuse(contentMessages.yaml('BAD_ALIAS'), line);
  }
}

/** Where the first alias stands that has no anchor; 0 where all have one, and there are too many. */
function findLostAlias(document: Document.Parsed): number {
  let found = 0;
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return undefined;
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function refuse(message: string, line = 1) {
  return { problem: { line, message } };
}
