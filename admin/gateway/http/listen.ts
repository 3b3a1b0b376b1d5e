import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { GatewayEnv } from './services.ts';

/** Starts the gateway; resolves once it listens, rejects when the port is taken. */
export function listenGateway(
  app: Hono<GatewayEnv>,
  { port, hostname = '127.0.0.1' }: { port: number; hostname?: string },
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname, serverOptions }, () =>
      resolve(server as Server),
    );
    server.once('error', reject);
  });
}

/** Milliseconds in which a caller must have sent its headers, and all of it: a scanned gazette over a slow line. */
const serverOptions = { headersTimeout: 15_000, requestTimeout: 300_000, keepAliveTimeout: 5_000 };
