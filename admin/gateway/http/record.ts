import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AuditLog } from '../audit/audit.ts';
import { addressOf } from './address.ts';
import { isQuiet } from './describe-call.ts';
import { isReading } from './origin.ts';
import type { Access, Call, GatewayEnv } from './services.ts';

/** Writes every change and every refusal to the audit log before the caller hears of it. */
export function record(audit: AuditLog | undefined, access: Access): MiddlewareHandler<GatewayEnv> {
  if (!audit) return (_c, next) => next();
  const strangers = new RateLimiterMemory({ points: 30, duration: 60 });

  return async (c, next) => {
    if (!isReading(c)) audit.assertOpen();
    await next();
    const isRefused = c.res.status >= 400;
    const call = c.get('call') as Call | undefined;
    if (isRefused ? isLookUpInVain(c) : !call || isQuiet(call)) return;
    const address = addressOf(c, access);
    const actor = call?.actor ?? (c.get('actor') as { id: string } | undefined)?.id ?? null;
    const last = actor === null && isRefused ? await isLastOf(strangers, address) : false;
    if (last === undefined) return;
    const detail = last ? 'لا يُدوَّن ما يليه من هذا العنوان في دقيقة' : reasonOf(c, call);
    await audit.append({
      actor,
      action: call?.action ?? `${c.req.method} ${c.req.path}`,
      ...(call?.target && { target: call.target }),
      outcome: isRefused ? 'refused' : 'done',
      ...(detail && { detail }),
      address,
    });
  };
}

/** Reading what is not there harms nothing, and happens all day. */
function isLookUpInVain(c: Context<GatewayEnv>): boolean {
  return c.res.status === 404 && isReading(c);
}

function reasonOf(c: Context<GatewayEnv>, call: Call | undefined): string | undefined {
  if (c.res.status < 400) return call?.detail;
  return [c.res.status, call?.detail, c.error?.message].filter(Boolean).join(' ');
}

/**
 * Whether a stranger's refusal is the last of its minute to be kept; undefined for those after it, so that nobody fills the
 * disk from outside.
 */
async function isLastOf(limiter: RateLimiterMemory, address: string): Promise<boolean | undefined> {
  try {
    return (await limiter.consume(address)).remainingPoints === 0;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return undefined;
    throw reason;
  }
}
