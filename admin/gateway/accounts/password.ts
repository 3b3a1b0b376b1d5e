import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Cost of argon2id: memory in KiB, passes over it, lanes. */
export interface PasswordCost {
  memory: number;
  passes: number;
  parallelism: number;
}

/** The second recommended option of RFC 9106 §4, well above OWASP's minimum (19 MiB, 2 passes). */
export const passwordCost: PasswordCost = { memory: 64 * 1024, passes: 3, parallelism: 4 };

/** A PHC string of argon2id, as `hashPassword` writes it. */
export const phcPattern =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** Fewer characters are guessed; more are hashed for nothing. */
export const passwordLength = { min: 12, max: 256 } as const;

/** The password as a PHC string, with a salt of its own. */
export async function hashPassword(password: string, cost = passwordCost): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, cost, 32);
  return toPhc(cost, salt, tag);
}

/**
 * Whether the password is the one that was hashed. Without a hash (no such account, or one without a password) it is not,
 * and to find that out takes as long.
 */
export async function verifyPassword(
  password: string,
  hash: string | undefined,
  todays = passwordCost,
): Promise<boolean> {
  const { salt, tag, cost } = parse(hash ?? toPhc(todays, Buffer.alloc(16), Buffer.alloc(32)));
  const derived = await derive(password.slice(0, passwordLength.max), salt, cost, tag.length);
  return timingSafeEqual(derived, tag) && hash !== undefined;
}

/** Whether a hash was made at less than today's cost. */
export function isOutdated(hash: string, cost = passwordCost): boolean {
  const made = parse(hash).cost;
  return made.memory < cost.memory || made.passes < cost.passes;
}

function parse(hash: string) {
  const [, memory, passes, parallelism, salt = '', tag = ''] = phcPattern.exec(hash) ?? [];
  if (!tag) throw new Error('بصمة كلمة السر في accounts.json غير صالحة.');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

/** NIST SP 800-63B §3.1.1.2: the same password typed on another keyboard is the same. */
function derive(password: string, nonce: Buffer, cost: PasswordCost, tagLength: number) {
  return promisify(argon2)('argon2id', {
    message: password.normalize('NFKC'),
    nonce,
    tagLength,
    ...cost,
  });
}

function toPhc({ memory, passes, parallelism }: PasswordCost, salt: Buffer, tag: Buffer): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(tag)}`;
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
