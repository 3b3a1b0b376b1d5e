import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { portalZone } from '#domain/clock.ts';
import { todayIn } from '#domain/date.ts';
import {
  genesis,
  headAfter,
  openLine,
  sealEvent,
  type AuditEvent,
  type AuditRecord,
} from './chain.ts';

export type { AuditEvent, AuditRecord };

export interface AuditLog {
  /** Resolves once the line is on the disk. Events that come together share one flush. */
  append(event: AuditEvent): Promise<void>;
  /** The records of whole days in Damascus, both included (`2026-03-01`), in their order. Lines that were tampered with are left out. */
  read(days?: { from?: string | undefined; to?: string | undefined }): AsyncIterable<AuditRecord>;
  /** Throws once a line could not be written: what cannot be recorded must not be done. */
  assertOpen(): void;
  close(): Promise<void>;
}

/**
 * Opens the log for appending. A last line that a crash left unfinished was never acknowledged: it is cut off, and that
 * is recorded.
 */
export async function openAuditLog(file: string, now = () => new Date()): Promise<AuditLog> {
  const handle = await open(file, 'a+', 0o600);
  const { head: last, torn } = await recover(handle);
  let head = last;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let failure: Error | undefined;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        if (failure) throw failure;
        await handle.appendFile(batch.map(({ line }) => `${line}\n`).join(''));
        await handle.datasync();
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        failure ??= new Error(`تعذّر تدوين سجل التدقيق في ${file}.`, { cause });
        for (const { reject } of batch) reject(failure);
      }
    }
    writing = undefined;
  }

  const log: AuditLog = {
    append(event) {
      const { line, hash } = sealEvent(event, now().toISOString(), head);
      head = hash;
      return new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject });
        writing ??= drain();
      });
    },
    async *read({ from = '', to = '9999' } = {}) {
      for await (const line of linesOf(file)) {
        const record = openLine(line);
        if (!record) continue;
        const day = todayIn(portalZone, new Date(record.at));
        if (day >= from && day <= to) yield record;
      }
    },
    assertOpen() {
      if (failure) throw failure;
    },
    async close() {
      await writing;
      await handle.close();
    },
  };
  if (torn > 0)
    await log.append({ actor: null, action: 'recover', outcome: 'done', detail: `${torn} bytes` });
  return log;
}

/** The lines of a log file, as they stand. */
export function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
}

async function recover(handle: FileHandle): Promise<{ head: string; torn: number }> {
  const { size } = await handle.stat();
  const length = Math.min(size, longestTail);
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
  const whole = buffer.lastIndexOf('\n') + 1;
  const torn = length - whole;
  if (torn > 0) await handle.truncate(size - torn);
  const line = buffer.toString('utf8', 0, whole).trimEnd().split('\n').at(-1);
  return { head: line ? headAfter(line) : genesis, torn };
}

/** More than two of the longest lines. */
const longestTail = 64 * 1024;

interface Waiting {
  line: string;
  resolve: () => void;
  reject: (reason: Error) => void;
}
