import type { Site } from '#schema/site.ts';

/**
 * The machine twin of a page. `url` is absolute; `data` is the entry as its schema gives it, or a
 * list's rows.
 */
export function jsonTwin(
  site: Pick<Site, 'notice' | 'licence' | 'asOf'>,
  url: URL,
  data: unknown,
): Response {
  const { notice, licence, asOf } = site;
  return new Response(
    `${JSON.stringify({ url: url.href, notice: notice.text, licence: licence.id, asOf, data })}\n`,
    {
      headers: { 'content-type': 'application/json; charset=utf-8' },
    },
  );
}
