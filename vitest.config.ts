/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** These leave nothing behind for one another, and so load the project's code once for all. */
const together = [
  'arabic',
  'components',
  'data',
  'domain',
  'exports',
  'hostile',
  'schema',
  'search',
].map((folder) => `tests/unit/${folder}/**/*.test.ts`);

export default getViteConfig({
  test: {
    environment: 'node',
    // Vitest leaves one processor free, which is half of a machine that has two.
    maxWorkers: '100%',
    // The first lint of a run loads TypeScript, which takes long on a busy machine.
    testTimeout: 30_000,
    // So does removing a whole site, on a slow disk.
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
          exclude: together,
        },
      },
      { extends: true, test: { name: 'unit-together', include: together, isolate: false } },
      { extends: true, test: { name: 'dist', include: ['tests/dist/**/*.test.ts'] } },
    ],
  },
});
