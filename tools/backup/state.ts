import { z } from 'astro/zod';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { auditFile } from '../../admin/gateway/audit/command.ts';
import { openGit, type Git } from '../../admin/gateway/repository/git.ts';
import { listRefs } from '../../admin/gateway/repository/refs.ts';
import { digest } from '../publish/release.ts';

/**
 * What of a gateway's folder is kept beside its repository, where it is there. All else is made anew from these, and
 * sessions end: people sign in again.
 */
export const keptFiles = ['accounts.json', 'gateway.json', auditFile] as const;

/** A backup: one repository with the refs of every state under a name of their own, and a folder of files for each state. */
export const placesIn = (backup: string) => ({
  repository: join(backup, 'repository.git'),
  states: join(backup, 'states'),
});

/** Where the refs of a state are in the backup's repository. */
export const refsOf = (state: string) => `refs/states/${state}/`;

const manifestSchema = z.strictObject({
  version: z.literal(1),
  /** The kept files that there were, by name. */
  files: z.record(z.string(), z.strictObject({ sha256: z.string(), size: z.number() })),
  /** The gateway's refs and the objects that they named. */
  refs: z.record(z.string(), z.string()),
  audit: z.strictObject({
    /** Hash of the last sound line: a later log holds it, or was cut short or written anew. */
    head: z.string(),
    isSound: z.boolean(),
  }),
});
export type Manifest = z.output<typeof manifestSchema>;

export const manifestFile = 'manifest.json';

/** The names of a backup's states, the oldest first. */
export async function listStates(backup: string): Promise<string[]> {
  const names = await readdir(placesIn(backup).states).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).sort();
}

export async function readManifest(backup: string, state: string): Promise<Manifest> {
  const file = join(placesIn(backup).states, state, manifestFile);
  return manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** The manifest of a state of which every byte is as it was written. Throws where one is not. */
export async function verifyState(backup: string, state: string): Promise<Manifest> {
  const { repository, states } = placesIn(backup);
  const manifest = await readManifest(backup, state);
  for (const [name, { sha256 }] of Object.entries(manifest.files))
    if ((await digest(join(states, state, name))).sha256 !== sha256)
      throw new Error(`${name} of the state ${state} is not as it was written.`);
  const git = openGit({ directory: repository });
  await assertRefs(git, refsOf(state), manifest);
  await checkObjects(git);
  return manifest;
}

/** Throws unless the refs below `prefix` are those of the manifest. */
export async function assertRefs(git: Git, prefix: string, { refs }: Manifest): Promise<void> {
  if (!areSame(await refsBelow(git, prefix), refs))
    throw new Error(`The refs in ${git.directory} are not those of the manifest.`);
}

/** By their names without the prefix. */
export async function refsBelow(git: Git, prefix: string): Promise<Record<string, string>> {
  const refs = [...(await listRefs(git, prefix))];
  return Object.fromEntries(refs.map(([ref, id]) => [`refs/${ref.slice(prefix.length)}`, id]));
}

export function areSame(some: Record<string, string>, others: Record<string, string>): boolean {
  const names = Object.keys(some);
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => some[name] === others[name])
  );
}

/** Reads every object. Throws where one is missing or damaged. */
export async function checkObjects(git: Git): Promise<void> {
  await git.run(['fsck', '--full', '--no-dangling', '--no-progress']);
}
