import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineCell, noteRead } from './reads.ts';

/** A public key in minisign's format; without it nothing is offered for download. */
const keyFile = path.resolve(process.env['RELEASE_PUBLIC_KEY'] ?? 'release.pub');

/** What stands in the file of the key that releases are signed with, where there is one. */
export function findReleaseKey(): { file: string; text: string } | undefined {
  noteRead('release-key');
  if (!existsSync(keyFile)) return undefined;
  return { file: path.basename(keyFile), text: readFileSync(keyFile, 'utf8') };
}

defineCell('release-key', findReleaseKey);
