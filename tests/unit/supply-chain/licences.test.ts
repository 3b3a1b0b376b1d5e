import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLicences, isAllowed, listLicences } from '../../../tools/supply-chain/licences.ts';
import { lockfileSchema } from '../../../tools/supply-chain/lockfile.ts';

const lockfile = lockfileSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

describe('an SPDX expression', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['(GPL-2.0-only OR MIT)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-only', false],
    ['SEE LICENSE IN terms.txt', false],
    ['', false],
  ])('%s is allowed: %s', (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected);
  });
});

it('every package that we use is under a licence that is allowed, and no exception is idle', () => {
  expect(checkLicences(listLicences(lockfile))).toEqual([]);
});

it('a package under another licence than it was excepted for is found', () => {
  const licences = new Map([...listLicences(lockfile)]);
  licences.set('GPL-3.0-only', ['axe-core', 'new-package']);
  expect(checkLicences(licences)).toEqual([
    'axe-core is under "GPL-3.0-only", which is not allowed.',
    'new-package is under "GPL-3.0-only", which is not allowed.',
  ]);
});

it('an exception that no package needs is found', () => {
  const licences = listLicences(lockfile);
  const without = new Map([...licences].filter(([licence]) => licence !== 'OFL'));
  expect(checkLicences(without)).toEqual(['The exception for vazirmatn is needed by no package.']);
});
