import { getRequestListener } from '@hono/node-server';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { previewRoutes } from '../../preview/routes.ts';
import { openGateway, type Gateway, type GatewayParts } from '../gateway.ts';
import { gatewayApp } from '../http/app.ts';
import { cleanUpload } from '../media/check-upload.ts';
import { repositoryRoutes } from '../protocol/routes.ts';
import { openProject } from './open-project.ts';

export interface LocalDesk {
  gateway: Gateway;
  /** Answers `/admin/…` and `/uploads/…`. */
  listener: RequestListener;
}

/**
 * The desk of a built site over one person's own repository, for them alone: nobody signs in. Else a sentence that says
 * why not.
 */
export async function openLocalDesk(
  content: string,
  { site, ...parts }: Pick<GatewayParts, 'publisher'> & { site: string },
): Promise<LocalDesk | { reason: string }> {
  const project = await openProject(content);
  if ('reason' in project) return project;
  const { repository, workTree, actor } = project;
  const gateway = openGateway({ ...parts, cleanUpload, repository, workTree, committer: actor });
  await gateway.head();
  const app = gatewayApp({
    access: { mode: 'local', actor },
    repository: repositoryRoutes(gateway),
    preview: previewRoutes({ content, site }),
    desk: join(site, 'admin'),
    site,
  });
  return { gateway, listener: getRequestListener(app.fetch) };
}

/** Puts the desk before the site. */
export function withDesk(site: RequestListener, desk: RequestListener): RequestListener {
  return (request, response) =>
    /^\/(?:admin|uploads)(?:[/?]|$)/.test(request.url ?? '')
      ? desk(request, response)
      : site(request, response);
}
