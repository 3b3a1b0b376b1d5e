import { z } from 'astro/zod';

/** What is looked at in `package.json`. */
export type Manifest = z.output<typeof manifestSchema>;
/** What is looked at in `package-lock.json`, in the form that npm has written since its version 7. */
export type Lockfile = z.output<typeof lockfileSchema>;

/** The packages of a lockfile by their folders, without the project itself. */
export function packagesOf({ packages }: Lockfile): [string, LockedPackage][] {
  return Object.entries(packages).filter(([folder]) => folder !== '');
}

/** `node_modules/a/node_modules/@b/c` // => '@b/c' */
export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * What makes the lockfile something else than a list of published packages, each with the hash of its bytes: a sentence for each
 * finding.
 */
export function lintLockfile(lockfile: Lockfile, manifest: Manifest): string[] {
  const direct = Object.entries(manifest.devDependencies);
  const locked = lockfile.packages['']?.devDependencies ?? {};
  return [
    ...direct.flatMap(([name, version]) => [
      ...finding(!exactVersion.test(version), `${name} "${version}" is no exact version.`),
      ...finding(locked[name] !== version, `${name} is locked as "${locked[name]}": run npm i.`),
    ]),
    ...Object.keys(locked).flatMap((name) =>
      finding(!(name in manifest.devDependencies), `${name} is locked and asked for by nobody.`),
    ),
    ...packagesOf(lockfile).flatMap(([folder, found]) => lintPackage(folder, found, manifest)),
  ];
}

function lintPackage(folder: string, found: LockedPackage, manifest: Manifest): string[] {
  const asked = Object.entries({ ...found.dependencies, ...found.optionalDependencies });
  return [
    ...finding(!folder.startsWith('node_modules/'), `${folder} is a folder of somebody's machine.`),
    ...finding(found.link === true, `${folder} is a link.`),
    ...finding(
      found.resolved !== undefined,
      `${folder} names an address (${found.resolved}): packages come from the registry that npm is set up with.`,
    ),
    ...finding(
      !/^sha512-[\w+/]{86}==$/.test(found.integrity ?? ''),
      `${folder} has no SHA-512 of its bytes.`,
    ),
    ...finding(
      found.hasInstallScript === true && manifest.allowScripts[nameOf(folder)] !== true,
      `${folder} runs a script when it is installed, which allowScripts does not allow.`,
    ),
    ...asked.flatMap(([name, range]) =>
      finding(fromElsewhere.test(range), `${folder} asks for ${name} from "${range}".`),
    ),
  ];
}

/** Ranges have no slash but in `npm:@scope/name@1.0.0`, and no colon but in that. */
const fromElsewhere = /^(?!npm:)[^ ]*[:/]/;
const exactVersion = /^\d+[.]\d+[.]\d+(?:-[\w.]+)?$/;

const finding = (isTrue: boolean, sentence: string) => (isTrue ? [sentence] : []);

type LockedPackage = z.output<typeof packageSchema>;

const ranges = z.record(z.string(), z.string());

const packageSchema = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  license: z.string().optional(),
  dependencies: ranges.optional(),
  optionalDependencies: ranges.optional(),
  devDependencies: ranges.optional(),
});

export const lockfileSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), packageSchema),
});

export const manifestSchema = z.object({
  devDependencies: ranges,
  allowScripts: z.record(z.string(), z.boolean()),
});
