/**
 * The `astro` command with telemetry off. Astro writes its notice before it reads astro.config.mjs, so the config
 * cannot switch it off, and a script cannot set a variable in a way that every shell understands.
 */
import { setFlagsFromString } from 'node:v8';

// A page leaves megabytes behind it; in the usual 16 the collector copies what a page in the making still needs.
for (const flag of ['--max-semi-space-size=64', '--min-semi-space-size=32'])
  setFlagsFromString(flag);

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
