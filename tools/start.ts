import { basename, dirname, resolve } from 'node:path';
import { withDesk } from '../admin/local/desk-server.ts';
import { distDirectory } from './dist.ts';
import { run } from './run.ts';
import { exitWith, serveSite, siteHandler } from './serve.ts';

const exitCode = await run('node tools/astro.ts build');
if (exitCode !== 0) process.exit(exitCode);

const site = siteHandler(distDirectory);
const content = resolve(process.env['CONTENT_DIR'] ?? 'content');
// The desk's configuration names its files from the folder that holds `content/`.
if (basename(content) === 'content') {
  await serveSite(await withDesk(site, dirname(content))).catch(exitWith);
  console.log(`مكتب التحرير في /admin/ يكتب في · The desk at /admin/ writes to ${content}`);
} else {
  await serveSite(site).catch(exitWith);
  console.log(
    'لا يعمل مكتب التحرير إلا على مجلد اسمه content · The desk needs a folder named content.',
  );
}
