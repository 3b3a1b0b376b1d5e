import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Refusal } from '../refusal.ts';

/** A refusal for a browser that was sent here by another site and expects a page. */
export function refusedPage(c: Context, { status, message }: Refusal) {
  const page = html`<!doctype html>
    <html lang="ar" dir="rtl">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>لم يتم الدخول</title>
      <h1>لم يتم الدخول</h1>
      <p>${message}</p>
      <p><a href="/admin/">العودة إلى مكتب التحرير</a></p>
    </html>`;
  return c.html(page, status);
}
