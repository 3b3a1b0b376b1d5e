/**
 * The `astro` command with telemetry off. Astro writes its notice before it reads astro.config.mjs, so the config
 * cannot switch it off, and a script cannot set a variable in a way that every shell understands.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
