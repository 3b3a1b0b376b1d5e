import type { MiddlewareHandler } from 'hono';

/**
 * Headers of an uploaded file: whatever it is, it is never a page of the portal's origin. A type that browsers do not show
 * inside a page is downloaded.
 */
export const uploadHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.ok) return;
  const type = c.res.headers.get('Content-Type')?.split(';')[0] ?? '';
  c.header('Content-Security-Policy', uploadPolicy);
  if (!shown.has(type)) c.header('Content-Disposition', 'attachment');
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

/** A drawing keeps its own style and the pictures inside it. */
const uploadPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
