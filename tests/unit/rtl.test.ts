import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bans, findBanned, rawColour, type Ban } from '../fixtures/rtl-bans.ts';

const samples = ({ css = [], astro = [], ts = [] }: Ban['caught']) => [
  ...css.map((source) => ({ file: 'sample.css', source })),
  ...astro.map((source) => ({ file: 'sample.astro', source })),
  ...ts.map((source) => ({ file: 'sample.ts', source })),
];

describe.each([...bans, rawColour])('the ban on $name', (ban) => {
  it.each(samples(ban.caught))('catches $source in $file', ({ file, source }) => {
    expect(findBanned(ban, file, source)).not.toEqual([]);
  });

  it.each(samples(ban.passed))('lets $source in $file pass', ({ file, source }) => {
    expect(findBanned(ban, file, source)).toEqual([]);
  });
});

describe('the source', () => {
  const files = globSync('{src,admin}/**/*.{astro,ts,css}');
  const coloured = globSync('src/{components,layouts,pages}/**/*.{astro,ts,css}');
  const offences = (among: string[], ban: Ban) =>
    among.flatMap((file) =>
      findBanned(ban, file, readFileSync(file, 'utf8')).map((found) => `${file}: ${found}`),
    );

  it('is found', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(bans)('has no $name', (ban) => {
    expect(offences(files, ban)).toEqual([]);
  });

  it('takes every colour from the tokens', () => {
    expect(offences(coloured, rawColour)).toEqual([]);
  });
});
