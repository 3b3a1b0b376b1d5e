/**
 * `npm run restore -- --from <backup> --data <folder>`: makes a gateway's folder, which must be empty, from a backup. `--state
 * <name>` takes another state than the latest.
 */
import { parseArgs } from 'node:util';
import { restore } from './backup/restore.ts';
import { exitWith } from './serve.ts';

await main().catch(exitWith);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, data: { type: 'string' }, state: { type: 'string' } },
  });
  const { from, data } = values;
  if (from === undefined || data === undefined)
    throw new Error('Say from where and to where: --from <backup> --data <folder>.');
  const { state, manifest } = await restore(from, data, values);
  const { refs, files } = manifest;
  console.log(`Restored: ${state}`);
  console.log(`content: ${refs['refs/heads/main']}, ${Object.keys(refs).length} refs`);
  console.log(`files: ${Object.keys(files).join(', ')}`);
}
