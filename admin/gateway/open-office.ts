import { join } from 'node:path';
import { openGateway, type Gateway, type GatewayParts } from './gateway.ts';
import { officeSite } from './publishing/office-site.ts';
import { sitePublisher } from './publishing/publisher.ts';
import { openRepository } from './repository/repository.ts';
import { project, readSettings } from './settings.ts';

/** Opens an office's gateway over its data; accounts, uploads and audit come from those who guard it. */
export async function openOffice(
  data: string,
  { now, ...parts }: Pick<GatewayParts, 'findActor' | 'cleanUpload' | 'audit'> & Clock = {},
): Promise<{ gateway: Gateway; site: string }> {
  const { build, committer } = await readSettings(data);
  const site = officeSite({ data, project, command: build });
  const gateway = openGateway({
    ...parts,
    committer,
    repository: openRepository({ directory: join(data, 'repository.git') }),
    publisher: sitePublisher({ build: site.build, ...(now && { now }) }),
    cache: join(data, 'entry-index.json'),
    ...(now && { now }),
  });
  return { gateway, site: site.folder };
}

interface Clock {
  now?: () => Date;
}
