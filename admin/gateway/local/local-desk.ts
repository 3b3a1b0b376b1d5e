import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { RequestListener } from 'node:http';
import { openGateway, type Gateway, type GatewayParts } from '../gateway.ts';
import { answerError } from '../http/errors.ts';
import type { GatewayEnv } from '../http/services.ts';
import { repositoryRoutes } from '../protocol/routes.ts';
import { fromThisMachine } from './from-this-machine.ts';
import { openProject, type Project } from './open-project.ts';

export interface LocalDesk {
  gateway: Gateway;
  /** Answers `/admin/api/…`. */
  listener: RequestListener;
}

/** The desk over one person's own repository, for them alone: nobody signs in. Else a sentence that says why not. */
export async function openLocalDesk(
  content: string,
  parts: Pick<GatewayParts, 'publisher' | 'cleanUpload'> = {},
): Promise<LocalDesk | { reason: string }> {
  const project = await openProject(content);
  if ('reason' in project) return project;
  const { repository, workTree, actor } = project;
  const gateway = openGateway({ ...parts, repository, workTree, committer: actor });
  await gateway.head();
  return { gateway, listener: getRequestListener(localApp(gateway, actor).fetch) };
}

/** Puts the desk's API before the site. */
export function withDesk(site: RequestListener, desk: RequestListener): RequestListener {
  return (request, response) =>
    request.url?.startsWith('/admin/api/') ? desk(request, response) : site(request, response);
}

function localApp(gateway: Gateway, actor: Project['actor']): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>().basePath('/admin/api');
  app.onError(answerError);
  app.use(fromThisMachine);
  app.use(bodyLimit({ maxSize: largestBody, onError: (context) => context.json(tooLarge, 413) }));
  app.use(async (context, next) => {
    context.set('actor', actor);
    await next();
  });
  app.get('/session', (context) => context.json({ mode: 'local', user: actor, signIn: [] }));
  app.route('/', repositoryRoutes(gateway));
  return app;
}

const largestBody = 50 * 1024 * 1024;
const tooLarge = { error: 'الملفات أكبر من 50 م.ب. ارفعها مجزأة أو بحجم أصغر.' };
