/** The office's gateway: `npm run gateway -- --data <dir>`, after `npm run gateway -- init --data <dir> --from <project>`. */
import { serve } from '@hono/node-server';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDesk } from '../build.ts';
import { gatewayApp } from './http/app.ts';
import { openOffice } from './open-office.ts';
import { repositoryRoutes } from './protocol/routes.ts';
import { createRepository } from './repository/create.ts';
import { project, readSettings } from './settings.ts';
import { startSchedule } from './workflow/schedule.ts';

const usage = `npm run gateway -- init --data <folder> --from <project>
npm run gateway -- --data <folder> [--port 4400] [--host 127.0.0.1]`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      from: { type: 'string' },
      port: { type: 'string', default: process.env['PORT'] ?? '4400' },
      host: { type: 'string', default: process.env['HOST'] ?? '127.0.0.1' },
    },
  });
  const [command = 'serve'] = positionals;
  if (!values.data) throw new Error(usage);
  const data = resolve(values.data);
  if (command === 'init' && values.from) return init(data, resolve(values.from));
  if (command === 'serve') return start(data, Number(values.port), values.host);
  throw new Error(usage);
}

async function init(data: string, from: string): Promise<void> {
  const directory = join(data, 'repository.git');
  if (existsSync(directory)) throw new Error(`${directory} is there already.`);
  await mkdir(data, { recursive: true, mode: 0o700 });
  const { committer } = await readSettings(data);
  await createRepository(directory, from, committer);
  console.log(`أُنشئ المستودع من محتوى ${from} · Made ${directory} from the content of ${from}`);
}

async function start(data: string, port: number, hostname: string): Promise<void> {
  if (!existsSync(join(data, 'repository.git')))
    throw new Error(`There is no repository in ${data}. Run first:\n${usage}`);
  const { gateway, site } = await openOffice(data);
  const desk = join(data, 'desk');
  await buildDesk(desk, join(project, '.cache/desk'));
  const head = await gateway.head();
  const schedule = startSchedule(gateway, console.error);
  const access = { mode: 'office', address: new URL(`http://${hostname}:${port}`) } as const;
  const app = gatewayApp({ access, repository: repositoryRoutes(gateway), desk, site });
  const server = serve({ fetch: app.fetch, port, hostname }, ({ port }) =>
    console.log(`مكتب التحرير على العنوان · The desk is at http://${hostname}:${port}/admin/`),
  );
  const tidy = () => gateway.repository.tidy().catch(console.error);
  const tidying = setInterval(tidy, 6 * 60 * 60 * 1000);
  // What was saved while nobody could build is published now.
  gateway.publisher?.publish(head);
  let isEnding = false;
  const stop = async () => {
    if (isEnding) return;
    isEnding = true;
    await new Promise((done) => server.close(done));
    clearInterval(tidying);
    await schedule.stop();
    await gateway.repository.enqueue(() => gateway.close());
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
