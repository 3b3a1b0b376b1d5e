import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What signs releases, and what minisign and devices check them with. */
export interface ReleaseKey {
  secret: KeyObject;
  /** A public key file of minisign. */
  publicKey: string;
}

export const secretKeyFile = 'release.key';
export const publicKeyFile = 'release.pub';

/** Makes a key in a folder, whose secret its owner alone can read. Throws where there is one: it is never replaced. */
export function makeKeys(folder: string): void {
  const files = [secretKeyFile, publicKeyFile].map((name) => join(folder, name));
  const there = files.find((file) => existsSync(file));
  if (there !== undefined)
    throw new Error(
      `في ${there} مفتاح، ولا يُستبدل مفتاح · There is a key in ${there}, and a key is never replaced.`,
    );
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [secret = '', open = ''] = files;
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(secret, pem, { flag: 'wx', mode: 0o600 });
  writeFileSync(open, publicKeyOf(privateKey), { flag: 'wx' });
}

/** The key in a file that `makeKeys` wrote. Throws on any other. */
export function readKey(file: string): ReleaseKey {
  const secret = createPrivateKey(readFileSync(file));
  if (secret.asymmetricKeyType !== 'ed25519')
    throw new Error(`${file} ليس مفتاح Ed25519 · ${file} is no key of Ed25519.`);
  return { secret, publicKey: publicKeyOf(secret) };
}

/** A signature as minisign writes it without hashing first, which browsers can check too. The comment is signed as well. */
export function signWith({ secret }: ReleaseKey, bytes: Uint8Array, comment: string): string {
  const own = sign(null, bytes, secret);
  const whole = sign(null, Buffer.concat([own, Buffer.from(comment)]), secret);
  return [
    'untrusted comment: signature of a release of Bawaba',
    Buffer.concat([kind, idOf(secret), own]).toString('base64'),
    `trusted comment: ${comment}`,
    whole.toString('base64'),
    '',
  ].join('\n');
}

const kind = Buffer.from('Ed');

function publicKeyOf(secret: KeyObject): string {
  const id = idOf(secret);
  const name = Buffer.from(id).reverse().toString('hex').toUpperCase();
  const line = Buffer.concat([kind, id, rawPublicKey(secret)]).toString('base64');
  return `untrusted comment: minisign public key ${name}\n${line}\n`;
}

/** Eight bytes by which a signature tells its key: of the key itself, so that they need not be kept. */
function idOf(secret: KeyObject): Buffer {
  return hash('sha256', rawPublicKey(secret), 'buffer').subarray(0, 8);
}

function rawPublicKey(secret: KeyObject): Buffer {
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url');
}
