/**
 * Builds the site and signs its release with a key of this machine alone, so that what a device does with a release can be
 * tried. A release for readers is built and signed by `npm run build` and `npm run release`.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { manifestFile } from '#offline/manifest.ts';
import { distDirectory } from './dist.ts';
import { makeKeys, publicKeyFile, readKey, secretKeyFile } from './release/keys.ts';
import { signRelease } from './release/sign-release.ts';
import { run } from './run.ts';

/** Git ignores it. */
const folder = resolve('.cache/release');
const secret = join(folder, secretKeyFile);
if (!existsSync(secret)) makeKeys(folder);
const env = { RELEASE_PUBLIC_KEY: join(folder, publicKeyFile) };
process.exitCode = await run('node tools/astro.ts build', { env });
if (process.exitCode === 0 && existsSync(join(distDirectory, manifestFile)))
  signRelease(distDirectory, readKey(secret));
