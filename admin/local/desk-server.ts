import express, { type RequestHandler } from 'express';
import decapServer from 'decap-server/dist/middlewares.js';
import type { RequestListener } from 'node:http';

/**
 * Puts the desk's API, `POST /admin/api/v1`, in front of the site. It reads and writes the files of `project` for the one
 * person who started it: nobody signs in, and the last save wins. It commits nothing, so what an editor saves is
 * seen with `git diff` and goes into history by hand.
 */
export async function withDesk(site: RequestListener, project: string): Promise<RequestListener> {
  const api = express();
  api.post('/api/v1', fromThisMachine, express.json({ limit: '50mb' }), contentOnly);
  process.env['GIT_REPO_DIRECTORY'] = project;
  await decapServer.registerLocalFs(api, { logLevel: 'warn' });
  const desk = express().disable('x-powered-by').use('/admin', api);
  return (request, response) =>
    request.method === 'POST' && request.url === '/admin/api/v1'
      ? desk(request, response)
      : site(request, response);
}

/** Another site's page can reach a loopback address too, under its own Origin or, by DNS rebinding, its own Host. */
const fromThisMachine: RequestHandler = (request, response, next) => {
  const { host = '', origin } = request.headers;
  const isLoopback = /^(?:::1|(?:::ffff:)?127\.0\.0\.1)$/.test(request.socket.remoteAddress ?? '');
  const isOurHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  if (isLoopback && isOurHost && origin === `http://${host}`) return next();
  response.status(403).json({ error: 'المكتب لمن شغّله على جهازه وحده.' });
};

/** Decap's server would write anywhere in the project, `.git/hooks` and `package.json` included. */
const contentOnly: RequestHandler = (request, response, next) => {
  const refused = pathsIn(request.body).find((path) => !openPaths.some((open) => open.test(path)));
  if (refused === undefined) return next();
  response.status(403).json({ error: `لا يفتح المكتب هذا المسار: ${refused}` });
};

const openPaths = [
  /^content(?:\/[a-z0-9-]+)*$/,
  /^content\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:md|mdx|yaml)$/,
  /^public\/uploads(?:\/[^/\\]+\.(?:pdf|png|jpe?g|webp|avif))?$/i,
];

function pathsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (['path', 'newPath', 'folder', 'mediaFolder'].includes(key)) return [String(inner)];
    if (key === 'paths' && Array.isArray(inner)) return inner.map(String);
    return pathsIn(inner);
  });
}
