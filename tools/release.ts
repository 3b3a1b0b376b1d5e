/**
 * `npm run release -- keys --to <folder>`: makes the key that signs releases. `npm run release -- --key <file>`: signs the
 * release of a built site; `--site <folder>` is the site (dist), `--previous <folder>`, as often as wanted and the latest
 * first, a site that was published before: devices that have it then need only what has changed. See docs/operating.md.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { distDirectory } from './dist.ts';
import { makeKeys, publicKeyFile, readKey, secretKeyFile } from './release/keys.ts';
import { signRelease } from './release/sign-release.ts';
import { exitWith } from './serve.ts';

try {
  main();
} catch (error) {
  exitWith(error);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      key: { type: 'string' },
      site: { type: 'string', default: distDirectory },
      previous: { type: 'string', multiple: true, default: [] },
    },
  });
  const command = positionals.join(' ') || 'sign';
  const run = new Map([
    ['keys', keys],
    ['sign', sign],
  ]).get(command);
  if (!run) throw new Error(`لا أمر اسمه ${command} · There is no command ${command}: keys, sign.`);
  run();

  function keys(): void {
    if (values.to === undefined)
      throw new Error('قل أين: --to <مجلد> · Say where to: --to <folder>.');
    makeKeys(values.to);
    console.log(
      `السر في ${join(values.to, secretKeyFile)}، فلا تنشره ولا تضعه في git · The secret is there: keep it to yourself, and out of git.`,
    );
    console.log(
      `والمفتاح المعلن في ${join(values.to, publicKeyFile)}، فانسخه إلى جذر المشروع · The public key is there: copy it to the project's root.`,
    );
  }

  function sign(): void {
    if (values.key === undefined)
      throw new Error('قل بأي مفتاح: --key <ملف> · Say with which key: --key <file>.');
    const key = readKey(values.key);
    const previous = values.previous.map((folder) => resolve(folder));
    const { manifest, deltas, carried } = signRelease(resolve(values.site), key, previous);
    const { release, sequence, packs } = manifest;
    console.log(
      `وُقّع الإصدار ${release} · Signed: release ${release}, sequence ${sequence}, ${packs.length} packs, ${deltas.count} deltas (${(deltas.bytes / 1e6).toFixed(2)} MB), ${carried} packs of the release before.`,
    );
  }
}
