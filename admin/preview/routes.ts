import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'astro/zod';
import { maxFileBytes } from '#data/read-entry.ts';
import { collectionNames } from '#schema/field.ts';
import type { GatewayEnv } from '../gateway/http/services.ts';
import type { Draft } from './draft.ts';
import { inertHeaders, makeInert } from './inert-page.ts';
import { sayProblems } from './problems.ts';
import {
  openPreviewer,
  PreviewFailure,
  type Previewer,
  type PreviewerOptions,
} from './previewer.ts';
import { shownPages, type ShownPages } from './shown-pages.ts';

export interface PreviewRoutesOptions extends PreviewerOptions {
  previewer?: Previewer;
  pages?: ShownPages;
}

/**
 * The routes of previews, to be mounted at the root for those who are signed in:
 * `POST /admin/api/preview` {collection, id, text} → `{ url, path }`, and `GET /admin/preview/<token>/`, the page.
 */
export function previewRoutes({
  previewer,
  pages = shownPages(),
  ...options
}: PreviewRoutesOptions): Hono<GatewayEnv> {
  const { render } = previewer ?? openPreviewer(options);
  const routes = new Hono<GatewayEnv>();

  routes.post(
    '/admin/api/preview',
    bodyLimit({
      maxSize: 2 * maxFileBytes,
      onError: (context) => context.json({ error: messages.tooLarge }, 413),
    }),
    async (context) => {
      const asked = draftSchema.safeParse(await context.req.json().catch(() => undefined));
      if (!asked.success) return context.json({ error: messages.malformed }, 422);
      try {
        const preview = await render(asked.data, context.req.raw.signal);
        if ('message' in preview) return context.json({ error: preview.message }, 422);
        if ('problems' in preview) return context.json(sayProblems(preview), 422);
        const token = pages.keep(context.get('actor').id, makeInert(preview.html));
        return context.json({ url: `/admin/preview/${token}/`, path: preview.path });
      } catch (error) {
        if (!(error instanceof PreviewFailure)) throw error;
        if (!context.req.raw.signal.aborted)
          console.error(`preview ${asked.data.collection}/${asked.data.id}: ${error.message}`);
        return context.json({ error: messages.failed }, 503);
      }
    },
  );

  routes.get('/admin/preview/:token/', (context) => {
    const html = pages.find(context.get('actor').id, context.req.param('token'));
    return html ? context.body(html, 200, inertHeaders) : context.body(expired, 404, inertHeaders);
  });

  return routes;
}

const draftSchema = z.strictObject({
  collection: z.enum([...collectionNames, 'site']),
  id: z.string().regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/),
  text: z.string().max(maxFileBytes),
}) satisfies z.ZodType<Draft>;

const messages = {
  malformed: 'لا يُعرف المدخل الذي طُلبت معاينته. أعد تحميل المكتب.',
  tooLarge: 'النص أكبر من أن يُعاين. قسّمه أو انقل الصور إلى ملفات مستقلة.',
  failed: 'تعذّرت المعاينة الآن، ولم يتأثر ما كتبته. حاول بعد قليل.',
} as const;

const expired =
  '<!doctype html><html lang="ar" dir="rtl"><title>انتهت المعاينة</title><p>انتهت مدة هذه المعاينة. عد إلى المحرر، فتُصنع من جديد.</p></html>';
