import { Hono, type Context } from 'hono';
import { z } from 'astro/zod';
import type { CollectionName } from '#schema/field.ts';
import { siteCollection } from '../../check/desk-collection.ts';
import { findRelated, listEntries, searchEntries } from '../entry-index/answers.ts';
import type { Gateway } from '../gateway.ts';
import type { GatewayEnv } from '../http/services.ts';
import { Refusal } from '../refusal.ts';
import { findAcross } from '../workflow/find-across.ts';
import { readVersion, restoreVersion } from '../workflow/restore.ts';
import { scheduleDraft } from '../workflow/schedule.ts';
import { workflowMessages as messages } from '../workflow/messages.ts';
import { handleAction } from './handle.ts';
import { findFileOf, readCollection, readDraftName } from './names.ts';

/** All that the desk asks of the repository, for `/admin/api`; whoever mounts it sets the actor first. */
export function repositoryRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();

  app.post('/v1', async (context) => {
    const { action, params } = await readBody(context, callSchema);
    return context.json(
      (await handleAction(gateway, context.get('actor'), action, params)) ?? null,
    );
  });

  app.get('/entries/:collection', async (context) => {
    const { index } = await current(gateway);
    const collection = readFolder(context.req.param('collection'));
    return context.json(listEntries(index, collection, readQuery(context, listSchema)));
  });

  app.get('/search', async (context) => {
    const { index } = await current(gateway);
    const { q = '', limit } = readQuery(context, listSchema);
    return context.json(searchEntries(index, q, limit));
  });

  app.get('/references/:collection', async (context) => {
    const { index } = await current(gateway);
    const collection = readFolder(context.req.param('collection'));
    const { q, limit, ids } = readQuery(context, listSchema);
    const wanted = ids?.split(',').filter(Boolean);
    return context.json(
      findRelated(index, collection, {
        ...(q !== undefined && { q }),
        ...(wanted && { ids: wanted }),
        ...(limit !== undefined && { limit }),
      }),
    );
  });

  app.post('/check', async (context) => {
    const { collection, values } = await readBody(context, checkSchema);
    const problems = await findAcross(gateway, readCollection(collection), values);
    return context.json({ problems });
  });

  app.get('/history/:collection/:id', async (context) => {
    const head = await gateway.head();
    const file = readFile(gateway, context.req.param());
    return context.json(await gateway.repository.history(head, file.path));
  });

  app.get('/history/:collection/:id/:commit', async (context) => {
    await gateway.head();
    const file = readFile(gateway, context.req.param());
    return context.json({ text: await readVersion(gateway, file, context.req.param('commit')) });
  });

  app.post('/restore', async (context) => {
    const { commit, ...names } = await readBody(context, restoreSchema);
    await gateway.head();
    const actor = context.get('actor');
    const file = readFile(gateway, names);
    return context.json(await restoreVersion(gateway, actor, file, commit));
  });

  app.post('/schedule', async (context) => {
    const { at, collection, id } = await readBody(context, scheduleSchema);
    if (gateway.mode === 'local') throw new Refusal(422, messages.noWorkflow());
    const actor = context.get('actor');
    const name = readDraftName({ collection, slug: id });
    await scheduleDraft(gateway, actor, name, at);
    return context.json({ at });
  });

  app.get('/publishing', (context) => {
    const state = gateway.publisher?.state(context.req.query('commit'));
    return context.json(state ?? { state: 'idle', commit: null, at: gateway.now().toISOString() });
  });

  return app;
}

const callSchema = z.object({ action: z.string(), params: z.unknown().optional() });
const names = z.object({ collection: z.string().max(100), id: z.string().max(200) });
const checkSchema = z.object({
  collection: z.string().max(100),
  values: z.record(z.string(), z.unknown()),
});
const restoreSchema = names.extend({ commit: z.string().max(64) });
const scheduleSchema = names.extend({ at: z.string().max(40).nullable() });
const count = z.coerce.number().int().min(0);
const listSchema = z.object({
  q: z.string().max(200).optional(),
  sort: z.string().max(100).optional(),
  direction: z.enum(['ascending', 'descending']).optional(),
  filter: z.string().max(500).optional(),
  ids: z.string().max(20_000).optional(),
  offset: count.optional(),
  limit: count.max(1000).optional(),
});

async function current(gateway: Gateway): Promise<Gateway> {
  await gateway.head();
  return gateway;
}

async function readBody<S extends z.ZodType>(context: Context, schema: S): Promise<z.output<S>> {
  const body: unknown = await context.req.json().catch(() => undefined);
  return read(schema, body);
}

function readQuery<S extends z.ZodType>(context: Context, schema: S): z.output<S> {
  return read(schema, context.req.query());
}

function read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refusal(422, 'طلب غير مفهوم. حدّث الصفحة وأعد المحاولة.');
  return parsed.data;
}

function readFolder(name: string): CollectionName {
  const collection = readCollection(name);
  if (collection === siteCollection) throw new Refusal(404, messages.noEntry());
  return collection;
}

function readFile(gateway: Gateway, { collection, id }: { collection: string; id: string }) {
  const last = id.split('/').at(-1) ?? id;
  return findFileOf(gateway, readCollection(collection), last);
}
