/**
 * A change of a package's source, made while the desk is bundled. Decap offers no hook for these;
 * a release that moves the code stops the build, so nobody loses a fix without noticing.
 */
export interface Patch {
  /** What a failed build calls it. */
  name: string;
  /** The module, as a path in `node_modules`. */
  file: string;
  /** What is wrong there, and what the change does about it. */
  why: string;
  /** A regular expression needs the flag `g`. */
  find: string | RegExp;
  /** May name the groups of a regular expression: `$1`. Plain text is taken as it stands. */
  replace: string;
  /** How often `find` stands in the module; 1 unless told. */
  times?: number;
}

/**
 * The module's source after its patches, one after another.
 * @throws Error that names the first patch whose `find` does not stand there exactly `times` times.
 */
export function applyPatches(source: string, patches: readonly Patch[]): string {
  return patches.reduce((text, patch) => {
    const { name, file, find, replace, times = 1 } = patch;
    const found = typeof find === 'string' ? text.split(find).length - 1 : countMatches(text, find);
    if (found !== times)
      throw new Error(
        `Patch «${name}» expects ${times} match${times === 1 ? '' : 'es'} in ${file} and finds ${found}.`,
      );
    return typeof find === 'string'
      ? text.replaceAll(find, () => replace)
      : text.replace(find, replace);
  }, source);
}

function countMatches(text: string, find: RegExp): number {
  return [...text.matchAll(find)].length;
}
