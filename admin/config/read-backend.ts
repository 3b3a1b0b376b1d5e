import type { CmsBackend } from 'decap-cms-core';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { backendSettings } from './backends.ts';

/**
 * The backend with which a desk is built: that of `desk.yaml` in the project's folder, or the one that `name`
 * (the variable DESK_BACKEND) asks for; the gateway when neither says.
 */
export function readBackend(project: string, name = process.env['DESK_BACKEND']): CmsBackend {
  const file = join(project, 'desk.yaml');
  const { backend } = (existsSync(file) ? parse(readFileSync(file, 'utf8')) : {}) as {
    backend?: CmsBackend;
  };
  const { name: written = 'proxy', ...given } = backend ?? {};
  const chosen = name ?? written;
  return backendSettings(chosen, chosen === written ? given : {});
}
