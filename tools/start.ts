import { basename, resolve } from 'node:path';
import { openLocalDesk, withDesk } from '../admin/gateway/local/local-desk.ts';
import { localSite } from '../admin/gateway/publishing/local-site.ts';
import { sitePublisher } from '../admin/gateway/publishing/publisher.ts';
import { distDirectory } from './dist.ts';
import { run } from './run.ts';
import { exitWith, serveSite, siteHandler } from './serve.ts';

const exitCode = await run('node tools/build-signed.ts');
if (exitCode !== 0) process.exit(exitCode);

const site = siteHandler(distDirectory);
const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** The desk's configuration names its files from the folder that holds `content/`. */
async function openDesk() {
  if (basename(contentDir) !== 'content')
    return {
      reason:
        'لا يعمل مكتب التحرير إلا على مجلد اسمه content · The desk needs a folder named content.',
    };
  const project = process.cwd();
  const command = [process.execPath, 'tools/build-signed.ts'] as const;
  const build = localSite({ project, contentDir, folder: distDirectory, command });
  return openLocalDesk(contentDir, { publisher: sitePublisher({ build }), site: distDirectory });
}

const desk = await openDesk();
if ('reason' in desk) {
  await serveSite(site).catch(exitWith);
  console.log(desk.reason);
} else {
  await serveSite(withDesk(site, desk.listener)).catch(exitWith);
  console.log(`مكتب التحرير في /admin/ يكتب في · The desk at /admin/ writes to ${contentDir}`);
}
