import { existsSync } from 'node:fs';
import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { openGit } from '../repository/git.ts';
import type { BuildResult } from './publisher.ts';
import { runBuild } from './run-build.ts';

interface OfficeSite {
  /** The gateway's data; the site is published in its `published`. */
  data: string;
  /** The portal's own code, where the build runs. */
  project: string;
  command: readonly [string, ...string[]];
}

/**
 * Builds a commit of `<data>/repository.git`: its files are checked out to `<data>/site`, the portal's own code builds
 * them, and `<data>/published` leads to the new site from one moment to the next.
 */
export function officeSite({ data, project, command }: OfficeSite) {
  const published = join(data, 'published');
  return {
    /** The folder to serve. It is there once a first build has passed. */
    folder: published,
    async build(commit: string, signal: AbortSignal): Promise<BuildResult> {
      const site = await checkOut(data, commit);
      const outDir = join(data, 'builds', `${commit.slice(0, 12)}-${Date.now()}`);
      await mkdir(join(data, 'builds'), { recursive: true });
      const result = await runBuild({
        ...{ command, cwd: project, outDir, signal },
        contentDir: join(site, 'content'),
      });
      if (result.isDone) await lead(published, outDir);
      else await rm(outDir, { recursive: true, force: true });
      await removeOld(data, published);
      return result;
    },
  };
}

/** A work tree of the repository, so that pages can tell an entry's history; a broken one is made anew. */
async function checkOut(data: string, commit: string): Promise<string> {
  const directory = join(data, 'repository.git');
  const site = join(data, 'site');
  const own = openGit({ directory: join(directory, 'worktrees', 'site'), workTree: site });
  try {
    if (!existsSync(join(site, '.git'))) throw new Error('There is no work tree yet.');
    await rm(join(directory, 'worktrees/site/index.lock'), { force: true });
    await own.run(['checkout', '--quiet', '--force', '--detach', commit]);
  } catch {
    await rm(site, { recursive: true, force: true });
    const git = openGit({ directory });
    await git.run(['worktree', 'prune']);
    await git.run(['worktree', 'add', '--quiet', '--force', '--detach', '--', site, commit]);
  }
  await linkUploads(site);
  return site;
}

/** The build takes uploads from beside the content, and from the `public/` of its own project. */
async function linkUploads(site: string): Promise<void> {
  const place = join(site, 'content', 'uploads');
  if (existsSync(place) || !existsSync(join(site, 'public/uploads'))) return;
  await rm(place, { force: true });
  await symlink('../public/uploads', place);
}

async function lead(link: string, to: string): Promise<void> {
  await rm(`${link}.next`, { force: true });
  await symlink(to, `${link}.next`);
  await rename(`${link}.next`, link);
}

/** The site before this one stays, for those who are still reading it. */
async function removeOld(data: string, published: string): Promise<void> {
  const current = await readlink(published).catch(() => '');
  const names = (await readdir(join(data, 'builds')).catch(() => [])).map((name) => ({
    path: join(data, 'builds', name),
    time: Number(name.split('-').at(-1)),
  }));
  const old = names.filter(({ path }) => path !== current).sort((a, b) => b.time - a.time);
  for (const { path } of old.slice(1)) await rm(path, { recursive: true, force: true });
}
