import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';

/** Another site's page can reach a loopback address too, under its own Origin or, by DNS rebinding, its own Host. */
export const fromThisMachine: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  const origin = context.req.header('origin');
  const address = getConnInfo(context).remote.address ?? '';
  const isLoopback = /^(?:::1|(?:::ffff:)?127\.0\.0\.1)$/.test(address);
  const isOurHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  // A browser leaves the origin out of its own page's reading requests, and of nothing else.
  const isOurPage =
    origin === undefined && context.req.method === 'GET'
      ? /^(?:same-origin|none)?$/.test(context.req.header('sec-fetch-site') ?? '')
      : origin === `http://${host}`;
  if (isLoopback && isOurHost && isOurPage) return next();
  return context.json({ error: 'المكتب لمن شغّله على جهازه وحده.' }, 403);
};
