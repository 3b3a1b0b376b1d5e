import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import type { Account } from './account.ts';
import { writeJson } from './json-file.ts';

const sessionSchema = z.strictObject({
  account: z.string(),
  generation: z.int(),
  /** Moments in milliseconds. */
  begun: z.number(),
  seen: z.number(),
});
export type Session = z.output<typeof sessionSchema>;
/** By the SHA-256 of the token: who reads the file cannot sign in with it. */
const fileSchema = z.record(z.string().regex(/^[0-9a-f]{64}$/), sessionSchema);

export interface Sessions {
  /** A new session and its token, which is kept nowhere. */
  begin(account: Account): Promise<string>;
  /** The session of a token, unless it is over; asking counts as using it. */
  find(token: string): Promise<Session | undefined>;
  end(token: string): Promise<void>;
}

export interface SessionLimits {
  /** Milliseconds without a request. */
  idle: number;
  /** Milliseconds since signing in, whatever happened. */
  absolute: number;
}

const hour = 60 * 60 * 1000;
/** An editor reads a long act between two requests; nobody works longer than a day's shift. */
export const sessionLimits: SessionLimits = { idle: hour, absolute: 12 * hour };

/** The sessions in a file, which outlive the gateway. A file that cannot be read ends them all. */
export async function openSessions(
  file: string,
  { idle, absolute } = sessionLimits,
  now = () => Date.now(),
): Promise<Sessions> {
  const sessions = await read(file);
  let saved = now();
  let writing = Promise.resolve();

  const isOver = ({ begun, seen }: Session) => now() - seen > idle || now() - begun > absolute;
  function save(): Promise<void> {
    for (const [key, session] of sessions) if (isOver(session)) sessions.delete(key);
    saved = now();
    writing = writing
      .catch(() => undefined)
      .then(() => writeJson(file, Object.fromEntries(sessions)));
    return writing;
  }

  return {
    async begin({ id, generation }) {
      const token = randomBytes(32).toString('base64url');
      sessions.set(keyOf(token), { account: id, generation, begun: now(), seen: now() });
      await save();
      return token;
    },
    async find(token) {
      const session = sessions.get(keyOf(token));
      if (!session || isOver(session)) return undefined;
      session.seen = now();
      if (now() - saved > idle / 10) await save();
      return session;
    },
    async end(token) {
      if (sessions.delete(keyOf(token))) await save();
    },
  };
}

async function read(file: string): Promise<Map<string, Session>> {
  try {
    return new Map(Object.entries(fileSchema.parse(JSON.parse(await readFile(file, 'utf8')))));
  } catch {
    return new Map();
  }
}

function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
