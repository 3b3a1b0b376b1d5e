import { mkdtempSync, mkdirSync, writeFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalDesk } from '../../../../admin/gateway/local/local-desk.ts';
import { openDeskProject } from '../../../fixtures/desk-project.ts';

const path = 'content/services/birth-record.md';
type Project = Awaited<ReturnType<typeof openDeskProject>>;
let project: Project;

beforeEach(async () => {
  project = await openDeskProject();
});
afterEach(() => project.close());

interface Call {
  method?: string;
  url?: string;
  body?: object;
  headers?: Record<string, string>;
}

/** Calls the desk with any headers, as `fetch` may not, and resolves to the status and the answer. */
function send({ method = 'POST', url = '/admin/api/v1', body, headers = {} }: Call) {
  const sent = { 'content-type': 'application/json', origin: project.origin, ...headers };
  return new Promise<{ status: number | undefined; answer: Record<string, unknown> }>(
    (resolve, reject) => {
      request(`${project.origin}${url}`, { method, headers: sent }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode, answer: JSON.parse(text) }),
        );
      })
        .once('error', reject)
        .end(body && JSON.stringify(body));
    },
  );
}

const call = (action: string, params: object) => send({ body: { action, params } });
const persist = (to: string, raw: string, options: object = {}) => ({
  dataFiles: [{ slug: 'x', path: to, raw }],
  assets: [],
  options: { commitMessage: 'x', useWorkflow: false, status: 'draft', ...options },
});

describe('a save on one’s own machine', () => {
  it('is a commit of that file alone by the git user, and the file follows', async () => {
    project.write('content/site.yaml', `${project.read('content/site.yaml')}# mine\n`);
    project.write('untracked.txt', 'x');
    const raw = project.read(path).replace('600', '700');
    expect(await call('persistEntry', persist(path, raw))).toMatchObject({ status: 200 });
    expect(project.read(path)).toBe(raw);
    expect(project.git('show', '--format=%an|%ae|%cn', '--name-only', 'HEAD')).toBe(
      `رنا الخوري|rana@example.sy|رنا الخوري\n\n${path}\n`,
    );
    expect(project.git('status', '--short')).toBe(' M content/site.yaml\n?? untracked.txt\n');
    expect(project.git('symbolic-ref', 'HEAD')).toBe('refs/heads/main\n');
  });

  it('of a file with uncommitted changes is refused, and the changes stay', async () => {
    const mine = `${project.read(path)}\nسطر لي.\n`;
    project.write(path, mine);
    const { status, answer } = await call(
      'persistEntry',
      persist(path, mine.replace('600', '700')),
    );
    expect(status).toBe(409);
    expect(answer['error']).toContain(path);
    expect(project.read(path)).toBe(mine);
    expect(project.git('rev-list', '--count', 'HEAD')).toBe('1\n');
  });

  it('does not overwrite a new file that git does not know', async () => {
    project.write('content/services/new-one.md', 'mine');
    const raw = project.read(path).replace('قيد ولادة', 'خدمة');
    const save = await call('persistEntry', persist('content/services/new-one.md', raw));
    expect(save.status).toBe(409);
    expect(project.read('content/services/new-one.md')).toBe('mine');
  });

  it('waits until a merge is finished', async () => {
    project.write('.git/MERGE_HEAD', project.git('rev-parse', 'HEAD'));
    const raw = project.read(path).replace('600', '700');
    expect((await call('persistEntry', persist(path, raw))).status).toBe(409);
  });

  it('that is against the schema is refused field by field', async () => {
    const raw = project.read(path).replace('status: active', 'status: x');
    expect(await call('persistEntry', persist(path, raw))).toMatchObject({
      status: 422,
      answer: { problems: [{ path: ['status'] }] },
    });
    expect(project.git('status', '--short')).toBe('');
  });

  it('creates, renames and removes', async () => {
    const raw = project.read(path).replace('قيد ولادة', 'خدمة');
    const [from, to] = ['content/services/new-one.md', 'content/services/new-two.md'];
    await call('persistEntry', persist(from, raw, { newEntry: true, base: null }));
    const moved = {
      ...persist(from, raw),
      dataFiles: [{ slug: 'x', path: from, newPath: to, raw }],
    };
    expect(await call('persistEntry', moved)).toMatchObject({ status: 200 });
    expect(project.read(to)).toBe(raw);
    expect(await call('deleteFiles', { paths: [to] })).toMatchObject({ status: 200 });
    expect(project.git('status', '--short')).toBe('');
    expect(project.git('ls-files', 'content/services')).not.toContain('new-');
  });

  it('is found in the list, the history and the restoring at once', async () => {
    const first = project.git('rev-parse', 'HEAD').trim();
    await call(
      'persistEntry',
      persist(path, project.read(path).replace('قيد ولادة', 'شهادة ولادة')),
    );
    const list = await send({
      method: 'GET',
      url: `/admin/api/entries/services?q=${encodeURIComponent('شهاده')}`,
    });
    expect(list.answer).toMatchObject({ total: 1, entries: [{ title: 'شهادة ولادة' }] });
    const history = await send({ method: 'GET', url: '/admin/api/history/services/birth-record' });
    expect(history.answer).toMatchObject([{ author: 'رنا الخوري' }, { commit: first }]);
    const old = await send({
      method: 'GET',
      url: `/admin/api/history/services/birth-record/${first}`,
    });
    expect(old.answer['text']).toContain('title: قيد ولادة');
    const body = { collection: 'services', id: 'birth-record', commit: first };
    expect(await send({ url: '/admin/api/restore', body })).toMatchObject({ status: 200 });
    expect(project.read(path)).toContain('title: قيد ولادة');
    expect(project.git('status', '--short')).toBe('');
  });
});

describe('the desk of one machine', () => {
  it.each([
    ['of another origin', { origin: 'https://example.com' }],
    ['of another port', { origin: 'http://localhost:1' }],
    ['without an origin', { origin: '' }],
    ['of a name bound to this machine', { host: 'example.com', origin: 'http://example.com' }],
  ])('refuses a call %s', async (_, headers) => {
    expect(await send({ body: { action: 'info' }, headers })).toMatchObject({ status: 403 });
    const search = { method: 'GET', url: '/admin/api/search?q=a', headers };
    expect(await send(search)).toMatchObject({ status: 403 });
  });

  it('answers the first call of the desk, which has no parameters', async () => {
    expect(await send({ body: { action: 'info' } })).toMatchObject({ status: 200 });
  });

  it('says who is there, and that nothing is reviewed here', async () => {
    const session = await send({ method: 'GET', url: '/admin/api/session' });
    expect(session.answer).toMatchObject({
      mode: 'local',
      user: { name: 'رنا الخوري' },
      signIn: [],
    });
    expect(await call('info', {})).toMatchObject({ answer: { publish_modes: ['simple'] } });
    const publish = await call('publishUnpublishedEntry', { collection: 'services', slug: 'a' });
    expect(publish.status).toBe(422);
    const state = await send({ method: 'GET', url: '/admin/api/publishing' });
    expect(state.answer).toMatchObject({ state: 'idle' });
  });
});

it('a folder that is no repository has no desk, and one sentence in both languages says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-plain-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/site.yaml'), 'name: x\n');
  const desk = await openLocalDesk(join(folder, 'content'), { site: folder });
  expect(desk).toEqual({
    reason: expect.stringMatching(/^لا يعمل مكتب التحرير.*The desk is off: /s),
  });
  rmSync(folder, { recursive: true });
});

it('content in a folder of a larger repository is edited in its place', async () => {
  project.git('config', 'core.autocrlf', 'false');
  const { directory } = { directory: project.git('rev-parse', '--show-toplevel').trim() };
  mkdirSync(join(directory, 'ministry'));
  project.git('mv', 'content', 'ministry/content');
  project.git('commit', '--quiet', '--message', 'Move');
  const desk = await openLocalDesk(join(directory, 'ministry/content'), { site: directory });
  if ('reason' in desk) throw new Error(desk.reason);
  const { handleAction } = await import('../../../../admin/gateway/protocol/handle.ts');
  const { people } = await import('../../../fixtures/office.ts');
  const raw = project.read(`ministry/${path}`).replace('600', '700');
  await handleAction(desk.gateway, people.hala, 'persistEntry', persist(path, raw));
  expect(project.read(`ministry/${path}`)).toBe(raw);
  expect(project.git('show', '--format=', '--name-only', 'HEAD')).toBe(`ministry/${path}\n`);
  expect(project.git('status', '--short')).toBe('');
  await desk.gateway.close();
});
