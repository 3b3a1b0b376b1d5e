import { absoluteUrl } from '#domain/url.ts';

/**
 * The machine twin of a page, for the endpoint `index.json` beside it. `url` is the page's; `data` is the entry as its schema gives it, or a
 * list's rows.
 */
export function jsonTwin(
  { site, home, path }: Pick<App.Locals, 'site' | 'home' | 'path'>,
  data: unknown,
): Response {
  const { notice, licence, asOf } = site;
  const url = absoluteUrl(home, path.replace(/index\.json$/, ''));
  return new Response(
    `${JSON.stringify({ url, notice: notice.text, licence: licence.id, asOf, data })}\n`,
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
}

/** Linked data in a file of its own. */
export function jsonLdFile(document: object): Response {
  return new Response(`${JSON.stringify(document)}\n`, {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
}
