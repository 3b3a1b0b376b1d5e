import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildDesk } from '../build.ts';
import { previewRoutes } from '../preview/routes.ts';
import { findActor, openOfficeAccess } from './accounts/office.ts';
import { gatewayApp } from './http/app.ts';
import { listenGateway } from './http/listen.ts';
import { cleanUpload } from './media/check-upload.ts';
import { openOffice } from './open-office.ts';
import { repositoryRoutes } from './protocol/routes.ts';
import { project, readSettings } from './settings.ts';
import { startSchedule } from './workflow/schedule.ts';

export interface RunningOffice {
  /** Where it listens. */
  url: string;
  /** Ends it when what is being written has been written. */
  stop(): Promise<void>;
}

interface Options {
  /** 0 takes any that is free. */
  port: number;
  hostname: string;
  /** The clock of sessions, drafts and their schedule. */
  now?: () => Date;
  /** Milliseconds between two looks for what is due. */
  lookEvery?: number;
}

/** Serves an office's desk, its API and its published site. */
export async function startOffice(
  data: string,
  { port, hostname, now = () => new Date(), lookEvery }: Options,
): Promise<RunningOffice> {
  if (!existsSync(join(data, 'repository.git')))
    throw new Error(`لا مستودع في ${data} · There is no repository in ${data}: run init first.`);
  const { address, behindProxy, oidc } = await readSettings(data);
  const { access, audit } = await openOfficeAccess(data, {
    address: address ?? new URL(`http://${hostname}:${port}`),
    behindProxy,
    oidc,
    now,
  });
  const { gateway, site } = await openOffice(data, {
    audit,
    cleanUpload,
    now,
    findActor: (id) => findActor(access.accounts, id),
  });
  const desk = join(data, 'desk');
  await buildDesk(desk, join(project, '.cache/desk'));
  const head = await gateway.head();
  const app = gatewayApp({
    access,
    audit,
    repository: repositoryRoutes(gateway),
    preview: previewRoutes({ content: join(data, 'site/content'), site }),
    desk,
    site,
    probe: async () => void (await gateway.head()),
  });
  const server = await listenGateway(app, { port, hostname });
  const { port: taken } = server.address() as AddressInfo;
  if (!address) access.address = new URL(`http://${hostname}:${taken}`);
  const schedule = startSchedule(gateway, console.error, lookEvery);
  const tidying = setInterval(() => gateway.repository.tidy().catch(console.error), tidyEvery);
  // What was saved while nobody could build is published now.
  gateway.publisher?.publish(head);
  return {
    url: access.address.href,
    async stop() {
      await new Promise((done) => {
        server.close(done);
        server.closeIdleConnections();
      });
      clearInterval(tidying);
      await schedule.stop();
      await gateway.repository.enqueue(() => gateway.close());
      await audit.close();
    },
  };
}

/** Milliseconds. */
const tidyEvery = 6 * 60 * 60 * 1000;
