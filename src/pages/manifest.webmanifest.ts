import type { APIRoute } from 'astro';
import { themeColours } from '#domain/theme-colours.ts';
import { absoluteUrl } from '#domain/url.ts';

/** The portal as a phone installs it: https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = ({ locals: { site, home } }) => {
  const at = (path: string) => new URL(absoluteUrl(home, path)).pathname;
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: at(`/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: at('/'),
    name: `${site.name} — ${site.tagline}`,
    short_name: site.name,
    description: site.description,
    lang: 'ar',
    dir: 'rtl',
    start_url: at('/'),
    scope: at('/'),
    display: 'standalone',
    theme_color: themeColours.band,
    background_color: themeColours.paper,
    categories: ['government'],
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable-512', 512, 'maskable'),
    ],
    shortcuts: [
      { name: 'البحث', url: at('/search/') },
      { name: 'أرقام الاتصال', url: at('/hotlines/') },
    ].map((shortcut) => ({ ...shortcut, icons: [icon('icon-192', 192, 'any')] })),
    // A citation that another program passes on is searched for.
    share_target: { action: at('/search/'), method: 'GET', params: { text: 'q' } },
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
