import type { PublicKey } from '../../signature.ts';

/** Why a browser can keep nothing: the page is not from a secure address, or the browser lacks what it takes. */
export type Lack = 'insecure' | 'browser';

/** What is missing here; undefined where all is there. */
export async function findLack({ key }: PublicKey): Promise<Lack | undefined> {
  if (!isSecureContext) return 'insecure';
  const isThere =
    'caches' in self &&
    'serviceWorker' in navigator &&
    'locks' in navigator &&
    'DecompressionStream' in self;
  return isThere && (await canVerify(key)) ? undefined : 'browser';
}

/** Ed25519 came to browsers late: https://caniuse.com/mdn-api_subtlecrypto_verify_ed25519 */
async function canVerify(key: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return true;
  } catch {
    return false;
  }
}
