import { createHash } from 'node:crypto';

/** What happened, as the caller tells it. A password or a token never stands in it. */
export interface AuditEvent {
  /** Id of the account; null before sign-in. */
  actor: string | null;
  action: string;
  /** `collection/id` of an entry, or the path of a file. */
  target?: string;
  outcome: 'done' | 'refused';
  /** Why it was refused, or what else is worth knowing. */
  detail?: string;
  /** Network address of the caller. */
  address?: string;
}

export interface AuditRecord extends AuditEvent {
  /** ISO moment, UTC. */
  at: string;
  /** Hash of the line before; of the first line, zeros. */
  previous: string;
  hash: string;
}

/** What stands before the first line. */
export const genesis = '0'.repeat(64);

/** One line of the log, without its line break, and the hash that the next one names. */
export function sealEvent(event: AuditEvent, at: string, previous: string) {
  const { actor, action, target, outcome, detail, address } = event;
  const body = JSON.stringify({
    at,
    actor,
    action: shorten(action),
    target: shorten(target),
    outcome,
    detail: shorten(detail),
    address,
    previous,
  });
  const hash = hashOf(body);
  return { line: `${body.slice(0, -1)},"hash":"${hash}"}`, hash };
}

/** The record in a line that nobody has changed since it was sealed; undefined for any other. */
export function openLine(line: string): AuditRecord | undefined {
  const [, body, hash] = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/s.exec(line) ?? [];
  if (body === undefined || hash !== hashOf(`${body}}`)) return undefined;
  return JSON.parse(line) as AuditRecord;
}

/** What the line after this one names as its `previous`, even where this one was tampered with. */
export function headAfter(line: string): string {
  return openLine(line)?.hash ?? hashOf(line);
}

export interface ChainReport {
  /** Lines read: up to the broken one where there is one. */
  lines: number;
  /** Hash of the last line: note it elsewhere, and a log cut short or written anew no longer holds it. */
  head: string;
  /** The first line, counted from 1, that was changed, or before which one was removed or added. */
  brokenAt?: number;
  /** Whether the hash that was asked for is that of a line. */
  holdsExpected: boolean;
}

/** Follows the chain from its first line; `expected` is a head noted earlier. */
export async function verifyChain(
  lines: AsyncIterable<string> | Iterable<string>,
  expected: string = genesis,
): Promise<ChainReport> {
  let head = genesis;
  let count = 0;
  let holdsExpected = expected === genesis;
  for await (const line of lines) {
    count += 1;
    const record = openLine(line);
    if (record?.previous !== head) return { lines: count, head, brokenAt: count, holdsExpected };
    head = record.hash;
    holdsExpected ||= head === expected;
  }
  return { lines: count, head, holdsExpected };
}

/** A log line holds no more of what came over the network than a reader wants. */
const longest = 1000;

function shorten(text: string | undefined): string | undefined {
  return text !== undefined && text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
