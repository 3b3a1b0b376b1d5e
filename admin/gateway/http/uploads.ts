import type { MiddlewareHandler } from 'hono';
import { uploadPolicy } from '#domain/serving/policy.ts';

/**
 * Headers of an uploaded file: whatever it is, it is never a page of the portal's origin. A type that browsers do not show
 * inside a page is downloaded.
 */
export const uploadHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  // Browsers take over the headers of a 304, so another policy there would take the place of this one.
  if (!c.res.ok && c.res.status !== 304) return;
  c.header('Content-Security-Policy', uploadPolicy);
  const type = c.res.headers.get('Content-Type')?.split(';')[0] ?? '';
  if (c.res.ok && !shown.has(type)) c.header('Content-Disposition', 'attachment');
};

const shown = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/svg+xml',
  'application/pdf',
]);
