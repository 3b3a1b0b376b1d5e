/**
 * `npm run verify -- <folder|address>`: compares a copy of the site with what the key has signed, file by file. `--key
 * <file>` is the public key (that of the project), `--at-least <sequence>` a release that is known to be out: an older one is
 * refused. Ends with 1 where anything is wrong.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPublicKey } from '#offline/signature.ts';
import { publicKeyFile } from './release/keys.ts';
import { exitWith } from './serve.ts';
import { openMirror } from './verify/mirror.ts';
import { tell } from './verify/tell.ts';
import { verifyMirror } from './verify/verify-mirror.ts';

await main().catch(exitWith);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string', default: process.env['RELEASE_PUBLIC_KEY'] ?? publicKeyFile },
      'at-least': { type: 'string', default: '0' },
    },
  });
  const [place, ...others] = positionals;
  if (place === undefined || others.length > 0)
    throw new Error('قل أي نسخة: مجلد أو عنوان · Say which copy: a folder or an address.');
  const atLeast = Number(values['at-least']);
  if (!Number.isSafeInteger(atLeast))
    throw new Error('بعد --at-least رقم إصدار · --at-least takes the sequence of a release.');
  const key = readPublicKey(readFileSync(values.key, 'utf8'));
  const verdict = await verifyMirror(openMirror(place), key, atLeast);
  tell(verdict);
  if (verdict.findings.length > 0) process.exitCode = 1;
}
