import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Actor } from '../accounts/actor.ts';
import type { OfficeAccess } from '../accounts/office.ts';
import type { AuditLog } from '../audit/audit.ts';

/** What the gateway's HTTP side stands on. */
export interface GatewayServices {
  access: Access;
  /** None on one person's own machine, where git's history is the record. */
  audit?: AuditLog;
  /** Routes under `/admin/api`; whoever calls them is signed in, as `c.get('actor')`. */
  repository: Hono<GatewayEnv>;
  /** `/admin/api/preview` and the pages under `/admin/preview`, likewise for those who are signed in. */
  preview?: Hono<GatewayEnv>;
  /** Folder of the desk's bundle, served at `/admin/`. */
  desk: string;
  /** Folder of the published site. It may be replaced, or a link turned, while the gateway runs. */
  site: string;
  /** Rejects when the gateway cannot do its work. */
  probe?: () => Promise<void>;
}

export type Access = LocalAccess | OfficeAccess;

/** One person at their own machine: no sign-in, and no caller but from this machine. */
export interface LocalAccess {
  mode: 'local';
  actor: Actor;
}

/** What Hono's context carries here. */
export interface GatewayEnv {
  Bindings: HttpBindings;
  Variables: {
    actor: Actor;
    /** What the audit log will call this request. */
    call: Call;
  };
}

export interface Call {
  action: string;
  target?: string;
  detail?: string;
  /** Who does it, where that is not (yet) the actor of a session. */
  actor?: string;
}
