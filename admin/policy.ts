import type { CmsBackend } from 'decap-cms-core';
import { backendOrigins } from './config/backends.ts';

/**
 * The Content-Security-Policy of `/admin/`. It allows no code and no style but the desk's own files, and one thing
 * more: Emotion adds sheets that are empty when they are added, and fills them rule by rule.
 */
export function deskPolicy(backend: CmsBackend): string {
  const forge = backendOrigins(backend);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${emptySheet}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    // Files that are about to be uploaded are read back from `blob:`.
    ["connect-src 'self' blob:", ...forge].join(' '),
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** nginx's part of the policy: an include for the server that publishes the site with its desk. */
export function deskHeaders(backend: CmsBackend): string {
  const headers = {
    'Content-Security-Policy': deskPolicy(backend),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  };
  return `# The headers of the editors' desk. Made by \`npm run desk:headers\` from admin/policy.ts.
location /admin/ {
${Object.entries(headers)
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join('\n')}
}
`;
}

/** The SHA-256 of nothing. */
const emptySheet = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
