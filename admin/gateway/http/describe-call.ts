import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';
import { isReading } from './origin.ts';
import type { Call, GatewayEnv } from './services.ts';

/** Actions of Decap's protocol, and posts of the desk, that change nothing: the audit log keeps those that are refused alone. */
const quietActions: ReadonlySet<string> = new Set([
  'info',
  'entriesByFolder',
  'entriesByFiles',
  'getEntry',
  'unpublishedEntries',
  'unpublishedEntry',
  'unpublishedEntryDataFile',
  'unpublishedEntryMediaFile',
  'getMedia',
  'getMediaFile',
  'getNotes',
  'getDeployPreview',
  'getPRMetadata',
  'preview',
  'check',
]);

export function isQuiet({ action }: Call): boolean {
  return quietActions.has(action);
}

/** Reads from a posted body what the audit log will call the request, and refuses one that is not JSON. */
export const describeCall: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (!isReading(c)) c.set('call', toCall(c.req.path, await readBody(c.req)));
  await next();
};

/** @throws Refusal 422 for what is not JSON; nothing at all is undefined. */
export async function readBody(request: { text(): Promise<string> }): Promise<unknown> {
  const text = await request.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(422, 'الطلب ليس JSON سليماً، فلم يُنفَّذ منه شيء. أعد تحميل الصفحة وحاول ثانية.');
  }
}

/**
 * `('/admin/api/v1', { action: 'deleteFiles', params: { paths: ['content/pages/a.md'] } })`
 * `// => { action: 'deleteFiles', target: 'content/pages/a.md' }`
 */
export function toCall(path: string, body: unknown): Call {
  const name = path.replace('/admin/api/', '');
  const given = toRecord(body);
  if (name !== 'v1') return call(name, entryOf(given));
  const params = toRecord(given['params']);
  const { newStatus } = params;
  return {
    ...call(String(given['action']), entryOf(params) ?? pathsOf(params)),
    ...(typeof newStatus === 'string' && { detail: newStatus }),
  };
}

function call(action: string, target: string | undefined): Call {
  return target ? { action, target } : { action };
}

function entryOf({ collection, slug, id, cmsBranch }: Record<string, unknown>): string | undefined {
  if (collection) return `${String(collection)}/${String(slug ?? id)}`;
  return id || cmsBranch ? String(id ?? cmsBranch) : undefined;
}

function pathsOf({ path, paths, dataFiles, assets, asset }: Record<string, unknown>) {
  const files = [...toList(dataFiles), ...toList(assets), asset, { path }];
  const all = [...files.map((file) => toRecord(file)['path']), ...toList(paths)];
  return all.filter((each) => typeof each === 'string').join(' ');
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
