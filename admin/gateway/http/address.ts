import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Access, GatewayEnv } from './services.ts';

/** The caller's network address: what sign-in counts by, and the audit log keeps. */
export function addressOf(c: Context<GatewayEnv>, access: Access): string {
  const address = connectedFrom(c);
  if (access.mode === 'local' || !access.behindProxy || !isLoopback(address)) return address;
  // The last name is the proxy's own word; those before it are the caller's.
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || address;
}

/** Whether the connection itself comes from this machine. */
export function isFromHere(c: Context<GatewayEnv>): boolean {
  return isLoopback(connectedFrom(c));
}

function connectedFrom(c: Context<GatewayEnv>): string {
  return (getConnInfo(c).remote.address ?? '').replace(/^::ffff:/, '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
