import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openGit } from './git.ts';
import { uploadsFolder } from './paths.ts';
import type { Person } from './repository.ts';

/** The branch that is published. */
export const mainBranch = 'refs/heads/main';

/**
 * Makes a bare repository of a project's `content/` and `public/uploads/`, without its history.
 * @throws Error where the repository is there already, or the project has no content.
 */
export async function createRepository(directory: string, project: string, by: Person) {
  const files = [
    ...(await filesBelow(project, 'content')),
    ...(await filesBelow(project, uploadsFolder)),
  ];
  if (!files.length) throw new Error(`${project}/content has no files.`);
  await promisify(execFile)('git', [
    'init',
    '--quiet',
    '--bare',
    '--template=',
    '--initial-branch=main',
    '--',
    directory,
  ]);
  const git = openGit({ directory });
  await git.run(['fast-import', '--quiet', '--done'], {
    input: await toStream(project, files, by),
  });
}

async function toStream(project: string, files: string[], { name, email }: Person) {
  const seconds = Math.floor(Date.now() / 1000);
  const message = Buffer.from('Begin with the content of the project');
  const head = `commit ${mainBranch}\ncommitter ${name} <${email}> ${seconds} +0000\n`;
  const parts = [Buffer.from(`${head}data ${message.length}\n`), message, Buffer.from('\n')];
  for (const file of files) {
    const bytes = await readFile(join(project, file));
    const line = `M 100644 inline ${JSON.stringify(file)}\ndata ${bytes.length}\n`;
    parts.push(Buffer.from(line), bytes, Buffer.from('\n'));
  }
  return Buffer.concat([...parts, Buffer.from('done\n')]);
}

async function filesBelow(project: string, folder: string): Promise<string[]> {
  const found = await readdir(join(project, folder), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length).replaceAll('\\', '/'))
    .map((path) => path.replace(/^\/+/, ''))
    .sort();
}
