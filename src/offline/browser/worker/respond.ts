import { answersUnder, headersOf } from '#domain/serving/headers.ts';
import { mediaTypes } from '#domain/serving/media-types.ts';
import { fileOf } from './routes.ts';

/**
 * The answer that a server would give to a path of the site's folder: its type, and its security headers, without which
 * a page that a worker answers would have no policy but its own.
 */
export function respond(path: string, body: BodyInit, status = 200): Response {
  const headers = { ...headersOf(`/${path}`, answers), 'Content-Type': typeOf(path) };
  return new Response(body, { status, headers });
}

function typeOf(path: string): string {
  const file = `/${fileOf(path)}`;
  const [, type] = Object.entries(mediaTypes).find(([end]) => file.endsWith(end)) ?? [];
  return type ?? 'application/octet-stream';
}

/** The desk's own are never asked of a worker. */
const answers = answersUnder("default-src 'none'");
