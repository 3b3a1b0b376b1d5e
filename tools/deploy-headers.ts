/**
 * Writes what is generated in `deploy/`: the headers, media types and removed pages for nginx, Caddy and hosts that read a
 * `_headers` file. `-- --out <folder>` writes elsewhere, CONTENT_DIR says whose pages were removed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { answersUnder, commonHeaders } from '#domain/serving/headers.ts';
import { mediaTypes } from '#domain/serving/media-types.ts';
import { siteSchema } from '#schema/site.ts';
import { backendSettings } from '../admin/config/backends.ts';
import { deskPolicy } from '../admin/policy.ts';
import { caddyHeaders, caddyRemoved } from './deploy-headers/caddy.ts';
import { netlifyHeaders } from './deploy-headers/netlify.ts';
import { nginxHeaders, nginxRemoved, nginxTypes } from './deploy-headers/nginx.ts';

/** The generated files by their paths in `deploy/`, for a desk that works with the gateway. */
export function deployedHeaders(removed: readonly string[]): Record<string, string> {
  const answers = answersUnder(deskPolicy(backendSettings('proxy')));
  const files = {
    'nginx/headers.conf': nginxHeaders(commonHeaders, answers, mediaTypes),
    'nginx/types.conf': nginxTypes(mediaTypes),
    'nginx/removed.conf': nginxRemoved(removed),
    'caddy/headers.caddy': caddyHeaders(commonHeaders, answers, mediaTypes),
    'caddy/removed.caddy': caddyRemoved(removed),
    _headers: netlifyHeaders(commonHeaders, answers, mediaTypes),
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      `# Made by \`npm run deploy:headers\` from src/domain/serving/.\n${text}`,
    ]),
  );
}

/** The addresses of the pages that `site.yaml` says were removed. */
export function removedPaths(contentFolder: string): string[] {
  const { removed } = siteSchema.parse(
    parse(readFileSync(join(contentFolder, 'site.yaml'), 'utf8')),
  );
  return removed.map(({ path }) => path);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const out = values.out ?? fileURLToPath(new URL('../deploy/', import.meta.url));
  const removed = removedPaths(process.env['CONTENT_DIR'] ?? 'content');
  for (const [path, text] of Object.entries(deployedHeaders(removed))) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
