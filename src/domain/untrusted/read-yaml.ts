/** The only reader of YAML: what the build refuses, the desk and its gateway refuse in the same words. */
import { findForbiddenCharacter } from '#arabic/hidden.ts';
import { contentMessages } from '../content-messages.ts';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import { untrustedMessages as messages } from './messages.ts';
import { exceeds, type Fault } from './text-faults.ts';

export interface ReadYaml {
  document: Document.Parsed;
  /** The mapping's values, with own keys only. */
  data: Record<string, unknown>;
  /** The line of a place in the text; the first is 1. */
  lineAt: (offset: number) => number;
}

/**
 * Reads a YAML 1.2 mapping in time and memory that its length bounds. Without merge keys, directives, tags of types
 * that JSON lacks, and aliases in numbers.
 */
export function readYamlMapping(
  yaml: string,
  options: { keepSourceTokens?: boolean } = {},
): ReadYaml | { faults: Fault[] } {
  const excess = findExcess(yaml);
  if (excess) return { faults: [{ line: 1, message: excess }] };
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, {
    version: '1.2',
    merge: false,
    // The library's own test compares each key with each; ours is below.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter,
    ...options,
  });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  const faults = [...syntaxFaults(document), ...nodeFaults(document)]
    .slice(0, mostFaults)
    .map(({ at, message }) => ({ line: lineAt(at), message }));
  if (faults.length) return { faults };
  if (!isMap(document.contents))
    return { faults: [{ line: 1, message: contentMessages.notMapping() }] };
  try {
    const data = document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>;
    return { document, data, lineAt };
  } catch {
    return { faults: [{ line: 1, message: contentMessages.yaml('BAD_ALIAS') }] };
  }
}

/** Characters without a place in the portal that values hide in escapes, where no line of the text shows them. */
export function findEscapedFaults({ document, lineAt }: ReadYaml): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      const hidden = typeof value === 'string' ? findForbiddenCharacter(value) : undefined;
      if (hidden)
        faults.push({ line: lineAt(range?.[0] ?? 0), message: messages.hidden(hidden.name) });
      return faults.length < mostFaults ? undefined : visit.BREAK;
    },
  });
  return faults;
}

/** A hundred times the longest front matter that we know of. */
const mostCharacters = 256 * 1024;
/** Each value needs one of these signs; a thousand cost about 20 ms. */
const mostMarks = 20_000;
const deepest = 48;
const mostAliases = 50;
const mostFaults = 20;

const plainTags = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map)$/;
const pollutingKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Found {
  at: number;
  message: string;
}

function findExcess(yaml: string): string | undefined {
  if (yaml.length > mostCharacters) return messages.largeFields(mostCharacters / 1024);
  if (exceeds(yaml, /[\n,[\]{}]|[-?:] /g, mostMarks)) return messages.manyMarks(mostMarks);
  return depthOf(yaml) > deepest || /(?:[-?] ){48}/.test(yaml) ? messages.tooDeep() : undefined;
}

/** How deep the brackets nest; those in quoted texts count as well. */
function depthOf(yaml: string): number {
  let depth = 0;
  let most = 0;
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    most = Math.max(most, depth);
  }
  return most;
}

function syntaxFaults(document: Document.Parsed): Found[] {
  const { yaml, tags } = document.directives;
  const directive =
    yaml.explicit || Object.keys(tags).some((handle) => handle !== '!!')
      ? [{ at: 0, message: contentMessages.yaml('BAD_DIRECTIVE') }]
      : [];
  const faults = [...document.errors, ...document.warnings].slice(0, mostFaults);
  return [
    ...directive,
    ...faults.map(({ code, pos }) => ({ at: pos[0], message: contentMessages.yaml(code) })),
  ];
}

/** What the library takes and the portal does not. */
function nodeFaults(document: Document.Parsed): Found[] {
  const found: Found[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  visit(document, (_, node, ancestors) => {
    if (!isNode(node)) return undefined;
    const note = (message: string, at: unknown = node) =>
      found.push({ at: (isNode(at) ? at.range?.[0] : undefined) ?? 0, message });
    if (isAlias(node)) {
      aliases += 1;
      const isLost =
        !anchors.has(node.source) || ancestors.some((open) => anchorOf(open) === node.source);
      if (isLost || aliases > mostAliases) note(contentMessages.yaml('BAD_ALIAS'));
    } else {
      const anchor = anchorOf(node);
      if (anchor) anchors.add(anchor);
      if (node.tag !== undefined && !plainTags.test(node.tag))
        note(contentMessages.yaml('TAG_RESOLVE_FAILED'));
    }
    if (isMap(node))
      keyFaults(node.items.map(({ key }) => key)).forEach(({ key, message }) => note(message, key));
    if (ancestors.length > 2 * deepest) note(messages.tooDeep());
    return found.length < mostFaults && ancestors.length <= 2 * deepest ? undefined : visit.BREAK;
  });
  return found;
}

function anchorOf(node: unknown): string | undefined {
  return isNode(node) && 'anchor' in node ? node.anchor : undefined;
}

function keyFaults(keys: readonly unknown[]): { key: unknown; message: string }[] {
  const seen = new Set<string>();
  return keys.flatMap((key) => {
    if (!isScalar(key)) return [{ key, message: contentMessages.yaml('NON_STRING_KEY') }];
    const name = String(key.value);
    if (pollutingKeys.has(name)) return [{ key, message: messages.forbiddenKey(name) }];
    if (seen.has(name)) return [{ key, message: contentMessages.yaml('DUPLICATE_KEY') }];
    seen.add(name);
    return [];
  });
}
