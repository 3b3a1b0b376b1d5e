/**
 * `npm run publish -- --target <folder|s3://bucket/prefix>`: brings a built site to where it is served, so that readers see one
 * release or the next. `--from <folder>` is the site (dist), `--endpoint <address>` an S3 store other than AWS, `--dry-run`
 * only tells, `--keep-removed <days>` is how long hashed files outlive their release (1), `--rollback` shows the release
 * before the present one of a folder again. See deploy/object-storage.md.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { distDirectory } from './dist.ts';
import type { Plan } from './publish/plan.ts';
import { publishToDirectory, rollBack } from './publish/publish-to-directory.ts';
import { publishToStore, type PublishOptions } from './publish/publish-to-store.ts';
import { readRelease, withoutCompressed, type Release } from './publish/release.ts';

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      target: { type: 'string' },
      from: { type: 'string', default: distDirectory },
      endpoint: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'keep-removed': { type: 'string', default: '1' },
      rollback: { type: 'boolean', default: false },
    },
  });
  const { target, endpoint, rollback } = values;
  if (target === undefined) throw new Error('Say where to: --target <folder|s3://bucket/prefix>.');
  const isStore = target.startsWith('s3://');
  if (rollback) {
    if (isStore)
      throw new Error('A store has one release: publish the folder of the one before (--from).');
    const { from, to } = await rollBack(resolve(target));
    return console.log(`${target} shows ${to} again, no longer ${from}.`);
  }
  const keepDays = Number(values['keep-removed']);
  if (!(keepDays >= 0)) throw new Error('--keep-removed takes a number of days: 0, 1, 30.');
  const options: PublishOptions = {
    now: new Date(),
    keepDays,
    isDryRun: values['dry-run'],
    onStep: ({ name, put, remove }) => console.log(`${name}: ${put.length + remove.length}`),
  };
  const folder = resolve(values.from);
  const whole = await readRelease(folder);
  const release = isStore ? withoutCompressed(whole) : whole;
  const publish = isStore
    ? async () => {
        const { openS3Store } = await import('./publish/s3-store.ts');
        return publishToStore(openS3Store(target, endpoint), folder, release, options);
      }
    : () => publishToDirectory(resolve(target), folder, release, options);
  const plan = await publish();
  if (options.isDryRun) listSteps(plan);
  console.log(summarise(plan, release, options.isDryRun));
}

function listSteps({ steps }: Plan): void {
  for (const { name, put, remove } of steps)
    for (const path of [...put, ...remove]) console.log(`${name}: ${path}`);
}

function summarise({ steps, result }: Plan, release: Release, isDryRun: boolean): string {
  const put = steps.flatMap((step) => step.put);
  const bytes = put.reduce((sum, path) => sum + (release.get(path)?.size ?? 0), 0);
  const removed = steps.flatMap((step) => step.remove).length;
  return [
    isDryRun ? 'To do:' : 'Published:',
    `${put.length} files (${(bytes / 1e6).toFixed(1)} MB) new or changed,`,
    `${release.size - put.length} as they were, ${removed} removed,`,
    `${result.leaving.size} kept for pages that were opened before.`,
  ].join(' ');
}
