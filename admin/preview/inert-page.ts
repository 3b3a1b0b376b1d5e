/** A page as it is shown to its editor: it looks as citizens see it, and nothing in it runs or leads away. */
export function makeInert(html: string): string {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '')
    .replace(/<link\b[^>]*rel="(?:canonical|alternate|modulepreload)"[^>]*>/gi, '')
    .replace('<head>', `<head>${noNavigation}`);
}

/** Each link asks for a new window, which the sandbox denies. */
const noNavigation = '<base target="_blank"><meta name="robots" content="noindex">';

/** The headers of such a page. Its styles and fonts are loaded by the same rules as the site's, which need the origin. */
export const inertHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin',
  ].join('; '),
} as const;
