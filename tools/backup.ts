/**
 * `npm run backup -- --data <folder of the gateway> --to <folder>`: adds the present state to a backup, while the gateway
 * runs. `--keep <number>` is how many states stay (30). Ends with 1 where the audit log is not what the backup before had.
 */
import { parseArgs } from 'node:util';
import { backUp } from './backup/back-up.ts';
import { exitWith } from './serve.ts';

await main().catch(exitWith);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      to: { type: 'string' },
      keep: { type: 'string', default: '30' },
    },
  });
  const { data, to } = values;
  if (data === undefined || to === undefined)
    throw new Error('Say what and where to: --data <folder of the gateway> --to <folder>.');
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1) throw new Error('--keep takes a number from 1.');
  const { state, manifest } = await backUp(data, to, { now: new Date(), keep });
  const { refs, files, audit } = manifest;
  console.log(`Backed up and read again: ${state}`);
  console.log(`content: ${refs['refs/heads/main']}, ${Object.keys(refs).length} refs`);
  console.log(`files: ${Object.keys(files).join(', ')}`);
  if (audit.isSound) return console.log(`audit: ${audit.head}`);
  throw new Error(
    'The audit log was changed, cut short or begun anew since the backup before. All states stay until you have looked; after a restore of an earlier state, begin another backup folder.',
  );
}
