/** The office's gateway: `npm run gateway -- --data <dir>`, after `npm run gateway -- init --data <dir> --from <project>`. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { userCommand } from './accounts/command.ts';
import { auditCommand } from './audit/command.ts';
import { createRepository } from './repository/create.ts';
import { readSettings } from './settings.ts';

const usage = `npm run gateway -- init --data <folder> --from <project>
npm run gateway -- user add|password|disable|enable|list … --data <folder>
npm run gateway -- audit verify --data <folder> [--head <hash>]
npm run gateway -- --data <folder> [--port 4400] [--host 127.0.0.1]`;

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      from: { type: 'string' },
      port: { type: 'string', default: process.env['PORT'] ?? '4400' },
      host: { type: 'string', default: process.env['HOST'] ?? '127.0.0.1' },
    },
  });
  const [command = 'serve'] = positionals;
  if (typeof values.data !== 'string') throw new Error(usage);
  const data = resolve(values.data);
  const own = args.slice(args.indexOf(command) + 1).filter(isNotData);
  if (command === 'user') return userCommand(own, data);
  if (command === 'audit') return auditCommand(own, data);
  if (command === 'init' && typeof values.from === 'string')
    return init(data, resolve(values.from));
  if (command === 'serve') return serve(data, Number(values.port), String(values.host));
  throw new Error(usage);
}

/** The commands of accounts and audit are told the folder apart from their own words. */
function isNotData(word: string, index: number, words: readonly string[]): boolean {
  return word !== '--data' && words[index - 1] !== '--data' && !word.startsWith('--data=');
}

async function init(data: string, from: string): Promise<number> {
  const directory = join(data, 'repository.git');
  if (existsSync(directory)) throw new Error(`${directory} is there already.`);
  await mkdir(data, { recursive: true, mode: 0o700 });
  const { committer } = await readSettings(data);
  await createRepository(directory, from, committer);
  console.log(`أُنشئ المستودع من محتوى ${from} · Made ${directory} from the content of ${from}`);
  return 0;
}

async function serve(data: string, port: number, hostname: string): Promise<number> {
  // The commands of accounts need neither the desk nor a build, whose packages take a second to load.
  const { startOffice } = await import('./start-office.ts');
  const office = await startOffice(data, { port, hostname });
  console.log(`مكتب التحرير على العنوان · The desk is at ${office.url}admin/`);
  await new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done);
  });
  await office.stop();
  return 0;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
