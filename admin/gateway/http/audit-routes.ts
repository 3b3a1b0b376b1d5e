import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { z } from 'astro/zod';
import { refusal } from '../accounts/rights.ts';
import type { AuditLog } from '../audit/audit.ts';
import { auditFormats, type AuditFormat } from '../audit/export.ts';
import { Refusal } from '../refusal.ts';
import type { GatewayEnv } from './services.ts';

const day = z.iso.date({ error: 'اكتب اليوم هكذا: 2026-03-01' });
const querySchema = z.object({
  from: day.optional(),
  to: day.optional(),
  format: z.enum(Object.keys(auditFormats) as [AuditFormat, ...AuditFormat[]]).default('json'),
});

/** The log as a file to keep, for publishers of the whole office: `GET /admin/api/audit?from=&to=&format=json|csv`. */
export function auditRoutes(audit: AuditLog | undefined): Hono<GatewayEnv> {
  return new Hono<GatewayEnv>().get('/', (c) => {
    const asked = querySchema.safeParse(c.req.query());
    const period = `${c.req.query('from') ?? ''}..${c.req.query('to') ?? ''}`;
    c.set('call', { action: 'audit', target: period });
    const reason = refusal(c.get('actor'), 'audit');
    if (reason) throw new Refusal(403, reason);
    if (!audit) throw new Refusal(404, 'لا سجل تدقيق على جهاز شخص واحد: يكفيه تاريخ git.');
    if (!asked.success)
      throw new Refusal(422, 'اكتب from وto هكذا: 2026-03-01، وformat إما json وإما csv.');
    const { format, ...days } = asked.data;
    const { contentType, write } = auditFormats[format];
    c.header('Content-Type', contentType);
    c.header('Content-Disposition', `attachment; filename="audit.${format}"`);
    return stream(c, async (out) => {
      for await (const part of write(audit.read(days))) await out.write(part);
    });
  });
}
