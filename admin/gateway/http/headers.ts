import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * The desk's Content-Security-Policy. The build writes the one with the hashes of its own style sheets to `csp.txt` beside
 * the bundle; until it does, what holds is stricter.
 */
export function deskPolicy(desk: string): string {
  try {
    const written = readFileSync(join(desk, 'csp.txt'), 'utf8').replace(/\s+/g, ' ').trim();
    if (written) return written;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return strictDeskPolicy;
}

const strictDeskPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' blob:",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const policyHeader = 'Content-Security-Policy';

/** Gives every answer a policy, unless its own route gave it one. */
export function policy(of: (path: string) => string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.res.headers.has(policyHeader)) c.header(policyHeader, of(c.req.path));
  };
}

/** The headers of every answer; HTTPS is asked for where it is served. */
export function commonHeaders(isSecure: boolean): MiddlewareHandler {
  return secureHeaders({
    // A POST of the desk must say where it comes from.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: isSecure && 'max-age=31536000',
    permissionsPolicy: { camera: [], microphone: [], geolocation: ['self'] },
  });
}
