import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { assertBuilt, distDirectory } from './dist.ts';

/** Serves the built site, or what stands before it, and resolves once it listens. HOST and PORT say where. */
export async function serveSite(handler = siteHandler(distDirectory)): Promise<void> {
  assertBuilt();
  const port = Number(process.env['PORT'] ?? 4321);
  const host = process.env['HOST'] ?? '127.0.0.1';
  await listen(handler, port, host);
  const address = `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}/`;
  console.log(`البوابة على العنوان · The portal is at ${address}`);
}

/** Answers as the production server does: directories end in a slash, an unknown address gets 404.html with status 404. */
export function siteHandler(
  directory: string,
  { brotli = false }: { brotli?: boolean } = {},
): RequestListener {
  const serveFile = sirv(directory, {
    dev: true,
    etag: true,
    extensions: ['html'],
    brotli,
    onNoMatch: (_request, response) => sendNotFound(directory, response),
  });
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    if (escapes(path)) return sendNotFound(directory, response);
    if (path.endsWith('/') || !isDirectory(join(directory, decodeURIComponent(path)))) {
      return serveFile(request, response);
    }
    // A second leading slash would make the location name another host.
    const location = `${path.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
    response.writeHead(301, { location }).end();
  };
}

/** Starts an HTTP server, or rejects with one sentence when the port is taken. */
export function listen(handler: RequestListener, port: number, host: string) {
  const server = createServer(handler);
  return new Promise<typeof server>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : error),
    );
    server.listen(port, host, () => resolve(server));
  });
}

/** Ends the process with the message of an error, without its stack. */
export function exitWith(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function sendNotFound(directory: string, response: ServerResponse): void {
  const page = join(directory, '404.html');
  response.writeHead(404, {
    'content-type': 'text/html;charset=utf-8',
    'cache-control': 'no-cache',
  });
  response.end(existsSync(page) ? readFileSync(page) : '404');
}

function escapes(path: string): boolean {
  try {
    return decodeURIComponent(path).split(/[/\\]/).includes('..');
  } catch {
    return true;
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function portTaken(port: number): Error {
  return new Error(
    `المنفذ ${port} مستعمل: أوقف البرنامج الذي يستعمله أو اختر منفذاً آخر بالمتغير PORT · ` +
      `Port ${port} is in use: stop the other program or choose another port with PORT.`,
  );
}

if (import.meta.main) await serveSite().catch(exitWith);
