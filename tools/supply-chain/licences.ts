import { nameOf, packagesOf, type Lockfile } from './lockfile.ts';

const noneNamed = 'none named';

/** Licences that ask for no more than their text and names beside copies. */
const allowed = new Set([
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Zlib', 'WTFPL', 'Python-2.0', 'PSF-2.0'],
]);

/** Packages under another licence: that licence, and why they may be used. A name may end in `*`. */
const exceptions: Readonly<Record<string, { licence: string; because: string }>> = {
  '@axe-core/playwright': { licence: 'MPL-2.0', because: 'tests with it, unchanged' },
  'axe-core': { licence: 'MPL-2.0', because: 'tests with it, unchanged' },
  'ical.js': { licence: 'MPL-2.0', because: 'tests read calendars with it, unchanged' },
  'lightningcss*': { licence: 'MPL-2.0', because: 'makes style sheets, and is in none of them' },
  '@vercel/stega': { licence: 'MPL-2.0', because: 'is part of the desk, unchanged' },
  '@img/sharp*': {
    licence: 'LGPL-3.0-or-later',
    because: 'is a library that sharp loads to make pictures; none of it is published',
  },
  vazirmatn: {
    licence: 'OFL',
    because: 'is the typeface; its licence stands beside our cut of it',
  },
  'spdx-exceptions': {
    licence: 'CC-BY-3.0',
    because: 'is a list of names, for the bill of materials alone',
  },
  busboy: { licence: noneNamed, because: 'has a LICENSE file, which is MIT' },
  fuzzy: { licence: noneNamed, because: 'has a LICENSE-MIT file' },
  'humanize-number': { licence: noneNamed, because: 'names MIT in its Readme' },
  semaphore: { licence: noneNamed, because: 'names MIT in its README' },
  streamsearch: { licence: noneNamed, because: 'has a LICENSE file, which is MIT' },
};

/** A licence with the packages under it. */
export type Licences = ReadonlyMap<string, readonly string[]>;

/** The packages of a lockfile by licence, the most common first. */
export function listLicences(lockfile: Lockfile): Licences {
  const grouped = Map.groupBy(packagesOf(lockfile), ([, { license }]) => license ?? noneNamed);
  return new Map(
    [...grouped]
      .map(([licence, found]) => [licence, found.map(([folder]) => nameOf(folder))] as const)
      .sort(([, one], [, other]) => other.length - one.length),
  );
}

/** A sentence for each package whose licence is not allowed, and each exception that no package needs. */
export function checkLicences(licences: Licences): string[] {
  const strange = [...licences]
    .filter(([licence]) => !isAllowed(licence))
    .flatMap(([licence, found]) => [...new Set(found)].map((name) => ({ licence, name })));
  const patterns = Object.keys(exceptions);
  return [
    ...strange.flatMap(({ licence, name }) => {
      const exception = exceptions[patterns.find((pattern) => fits(name, pattern)) ?? ''];
      return exception && isAllowed(licence, exception.licence)
        ? []
        : [`${name} is under "${licence}", which is not allowed.`];
    }),
    ...patterns
      .filter((pattern) => !strange.some(({ name }) => fits(name, pattern)))
      .map((pattern) => `The exception for ${pattern} is needed by no package.`),
  ];
}

/** Of an SPDX expression: `(MIT OR GPL-2.0)` may be had under MIT; `MIT AND Zlib` needs both. */
export function isAllowed(expression: string, exception?: string): boolean {
  return expression
    .replace(/^\(([^()]*)\)$/, '$1')
    .split(' OR ')
    .some((choice) =>
      choice.split(' AND ').every((licence) => allowed.has(licence) || licence === exception),
    );
}

const fits = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
