import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { backendSettings } from './config/backends.ts';
import { deskHeaders } from './policy.ts';

/** Writes `deploy/desk-headers.conf`, for a desk that works with the gateway. */
const deploy = fileURLToPath(new URL('../deploy/', import.meta.url));
mkdirSync(deploy, { recursive: true });
writeFileSync(`${deploy}desk-headers.conf`, deskHeaders(backendSettings('proxy')));
