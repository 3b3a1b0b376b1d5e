/** Signatures of minisign (https://jedisct1.github.io/minisign/#signature-format), of its plain kind `Ed`. */

export interface PublicKey {
  id: string;
  key: Uint8Array<ArrayBuffer>;
}

/** A public key as minisign writes it, with its comment or the line alone. Throws on anything else. */
export function readPublicKey(text: string): PublicKey {
  const line = text.trim().split('\n').at(-1) ?? '';
  const bytes = readBase64(line);
  if (bytes.length !== 42 || kindOf(bytes) !== 'Ed')
    throw new Error('Not a public key of minisign.');
  return { id: hex(bytes.subarray(2, 10)), key: bytes.slice(10) };
}

/** Whether the key has signed the bytes and the comment in the signature. Never throws on a wrong signature. */
export async function isSigned(
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
  { id, key }: PublicKey,
): Promise<boolean> {
  try {
    const [, first = '', comment = '', second = ''] = signature.split('\n');
    const signed = readBase64(first);
    if (kindOf(signed) !== 'Ed' || hex(signed.subarray(2, 10)) !== id) return false;
    const own = signed.slice(10);
    const trusted = new TextEncoder().encode(comment.replace(/^trusted comment: /, ''));
    const verifier = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    const checks = await Promise.all([
      crypto.subtle.verify('Ed25519', verifier, own, bytes),
      crypto.subtle.verify('Ed25519', verifier, readBase64(second), join(own, trusted)),
    ]);
    return checks.every(Boolean);
  } catch {
    return false;
  }
}

/** SHA-256 in hex. */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const kindOf = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 2));
const readBase64 = (text: string) => Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));
const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function join(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
