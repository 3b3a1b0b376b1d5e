import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import { dataPolicy, pagePolicy } from '#domain/serving/policy.ts';
import { Refusal } from '../refusal.ts';
import { project } from '../settings.ts';
import { auditRoutes } from './audit-routes.ts';
import { describeCall } from './describe-call.ts';
import { answerError } from './errors.ts';
import { commonHeaders, deskPolicy, policy } from './headers.ts';
import { signedInOnly } from './identify.ts';
import { jsonOnly, ownOriginOnly } from './origin.ts';
import { record } from './record.ts';
import type { GatewayEnv, GatewayServices } from './services.ts';
import { sessionRoutes } from './session-routes.ts';
import { staticFiles } from './static-files.ts';
import { uploadHeaders } from './uploads.ts';

/** The gateway as one Hono application: the API under `/admin/api`, the desk at `/admin/`, the published site around them. */
export function gatewayApp(services: GatewayServices): Hono<GatewayEnv> {
  const { access, audit, desk, site } = services;
  const isSecure = access.mode === 'office' && access.address.protocol === 'https:';
  const app = new Hono<GatewayEnv>();
  app.onError(answerError);
  app.notFound((c) => answerNotFound(c, site));
  app.use(commonHeaders(isSecure));
  app.use('/admin/*', compress());

  const api = '/admin/api/*';
  app.use(
    api,
    policy(() => `${dataPolicy}; frame-ancestors 'none'`),
    noStore,
    timeout(answerWithin, tooSlow),
  );
  app.get('/admin/api/health', (c) => answerHealth(c, services));
  app.use(api, record(audit, access), ownOriginOnly(access), jsonOnly);
  app.use('/admin/api/session/*', limitBody(credentialsSize));
  app.route('/admin/api/session', sessionRoutes(access));
  app.use(api, signedInOnly(access), limitBody(uploadSize), describeCall);
  app.route('/admin/api/audit', auditRoutes(audit));
  app.route('/admin/api', services.repository);
  app.use('/admin/preview/*', noStore, ownOriginOnly(access), signedInOnly(access));
  if (services.preview) app.route('/', services.preview);
  app.all(api, () => {
    throw new Refusal(404, 'لا شيء في هذا العنوان من المكتب.');
  });

  app.use(
    '/admin/*',
    policy(() => deskPolicy(desk)),
  );
  app.use('/admin/*', staticFiles(desk, '/admin'));
  app.get('/admin', (c) => c.redirect('/admin/', 301));
  app.use('/uploads/*', uploadHeaders);
  app.use(
    policy(() => pagePolicy),
    staticFiles(site),
  );
  // The desk shows it before anything was published.
  app.get('/favicon.svg', staticFiles(join(project, 'public')));
  return app;
}

/** What a form may hold: its text, and a file of the largest size in base64. */
const uploadSize = 32 * 1024 * 1024;
const credentialsSize = 16 * 1024;
/** Milliseconds. The longest answer is that of a publication's checks. */
const answerWithin = 60_000;

const tooSlow = new HTTPException(504);

async function noStore(c: Context, next: () => Promise<void>): Promise<void> {
  await next();
  c.header('Cache-Control', 'no-store');
}

function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal(413, 'حجم المرسَل أكبر من المسموح. صغّر الملف، أو أرسل الملفات واحداً واحداً.');
    },
  });
}

async function answerHealth(c: Context, { access, audit, probe }: GatewayServices) {
  try {
    audit?.assertOpen();
    if (access.mode === 'office') await access.accounts.list();
    await probe?.();
    return c.json({ state: 'up' });
  } catch (error) {
    console.error(error);
    return c.json({ state: 'down' }, 503);
  }
}

async function answerNotFound(c: Context, site: string) {
  const page = await readFile(join(site, '404.html'), 'utf8').catch(() => 'لا صفحة بهذا العنوان.');
  return c.html(page, 404);
}
