import type { CmsBackend } from 'decap-cms-core';
import { writePolicy } from '#domain/serving/policy.ts';
import { backendOrigins } from './config/backends.ts';

/**
 * The Content-Security-Policy of `/admin/`. It allows no code and no style but the desk's own files, and one thing
 * more: Emotion adds sheets that are empty when they are added, and fills them rule by rule.
 */
export function deskPolicy(backend: CmsBackend): string {
  return writePolicy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' '${emptySheet}'`,
    'font-src': "'self'",
    'img-src': "'self' data: blob:",
    // Files that are about to be uploaded are read back from `blob:`.
    'connect-src': ["'self' blob:", ...backendOrigins(backend)].join(' '),
    'frame-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
}

/** The SHA-256 of nothing. */
const emptySheet = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
