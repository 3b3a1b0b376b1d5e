import type { Actor } from './accounts/actor.ts';
import type { AuditEvent } from './audit/audit.ts';
import { entryIndex, type EntryIndex } from './entry-index/entry-index.ts';
import type { SitePublisher } from './publishing/publisher.ts';
import { mainBranch } from './repository/create.ts';
import type { Person, Repository } from './repository/repository.ts';
import type { WorkTree } from './local/work-tree.ts';

/** What the actions of the desk work on. */
export interface Gateway extends GatewayParts {
  mode: 'local' | 'office';
  /** The ref whose content is published. */
  branch: string;
  index: EntryIndex;
  now: () => Date;
  /** The commit that is published; the index knows it by then. */
  head(): Promise<string>;
  /** Tells index and publisher that the published branch has moved. */
  moved(commit: string): Promise<void>;
  close(): Promise<void>;
}

export interface GatewayParts {
  repository: Repository;
  /** Whose name the commits bear as committer. */
  committer: Person;
  publisher?: SitePublisher;
  /** Who has this id now, with the rights of today; undefined for an account that was closed. */
  findActor?: (id: string) => Promise<Actor | undefined>;
  /** Passes the bytes of an upload, cleaned where need be. @throws Refusal */
  cleanUpload?: (path: string, bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array;
  audit?: { append(event: AuditEvent): Promise<void> };
  /** The checked-out files of one person's own machine; none in an office. */
  workTree?: WorkTree;
}

interface Options extends GatewayParts {
  /** A file that keeps the index between two starts. */
  cache?: string;
  now?: () => Date;
}

/** Opens the desk's gateway over a repository: an office's, or one person's where there is a work tree. */
export function openGateway({ cache, now = () => new Date(), ...parts }: Options): Gateway {
  const { repository, publisher, workTree } = parts;
  const branch = workTree ? 'HEAD' : mainBranch;
  const index = entryIndex(repository, cache);
  return {
    ...parts,
    mode: workTree ? 'local' : 'office',
    branch,
    index,
    now,
    async head() {
      const commit = await repository.findCommit(branch);
      if (!commit) throw new Error(`${branch} names no commit in ${repository.git.directory}.`);
      await index.follow(commit);
      return commit;
    },
    async moved(commit) {
      await index.follow(commit);
      publisher?.publish(commit);
    },
    async close() {
      repository.close();
      await publisher?.close();
    },
  };
}
