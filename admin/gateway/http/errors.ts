import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Refusal } from '../refusal.ts';

/** Every failure as `{ error, problems?, conflict? }` in Arabic; what only a programmer can mend stays in the server's own log. */
export function answerError(error: Error, c: Context): Response {
  c.header('Cache-Control', 'no-store');
  if (error instanceof Refusal) {
    // The rest of the body is still under way: nothing else can follow it on this connection.
    if (error.status === 413) c.header('Connection', 'close');
    return c.json({ error: error.message, ...error.extra }, error.status);
  }
  if (error instanceof HTTPException && error.status === 504)
    return c.json(
      { error: 'تأخر الخادم في الإجابة. تحقق من أن عملك قد حُفظ، ثم أعد المحاولة.' },
      504,
    );
  const incident = randomUUID().slice(0, 8);
  console.error(`[${incident}]`, c.req.method, c.req.path, error);
  return c.json(
    { error: `حدث خطأ في الخادم، ولم يكتمل الطلب. أبلغ مدير المكتب بهذا الرقم: ${incident}` },
    500,
  );
}
