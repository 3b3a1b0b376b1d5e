import type { APIRoute } from 'astro';
import { absoluteUrl } from '#domain/url.ts';

export const GET: APIRoute = ({ locals: { home } }) =>
  new Response(
    [
      'User-agent: *',
      `Disallow: ${new URL(absoluteUrl(home, '/admin/')).pathname}`,
      // Parts for other sites' pages, which cannot say noindex.
      `Disallow: ${new URL(absoluteUrl(home, '/services/')).pathname}*/fragment.html`,
      '',
      `Sitemap: ${absoluteUrl(home, '/sitemap-index.xml')}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
