import { z } from 'astro/zod';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessSettings } from './accounts/access-settings.ts';

/** The portal's own code. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm run build` does, without a shell and in the same Node. */
export const defaultBuild: [string, ...string[]] = [process.execPath, 'tools/astro.ts', 'build'];

const settingsSchema = z.strictObject({
  ...accessSettings,
  /** The build's program and its arguments. */
  build: z.tuple([z.string()], z.string()).default(defaultBuild),
  /** Who the commits of the gateway are by. */
  committer: z
    .object({ name: z.string(), email: z.string() })
    .default({ name: 'gateway', email: 'gateway@localhost' }),
});

export type Settings = z.output<typeof settingsSchema>;

/** Reads `<data>/gateway.json`; every setting may be left out, and so may the file. */
export async function readSettings(data: string): Promise<Settings> {
  const text = await readFile(join(data, 'gateway.json'), 'utf8').catch(() => '{}');
  const parsed = settingsSchema.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new Error(
      `gateway.json: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  return parsed.data;
}
