import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDeskProject } from '../../fixtures/desk-project.ts';

type Project = Awaited<ReturnType<typeof openDeskProject>>;
let project: Project;

beforeAll(async () => {
  project = await openDeskProject();
});
afterAll(() => project.close());

/** Calls the desk with any headers, as `fetch` may not, and resolves to the status and the answer. */
function call(action: string, params: object, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ action, params: { branch: 'main', ...params } });
  const sent = { 'content-type': 'application/json', origin: project.origin, ...headers };
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    request(`${project.origin}/admin/api/v1`, { method: 'POST', headers: sent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .once('error', reject)
      .end(body);
  });
}

const persist = (path: string) => ({
  dataFiles: [{ slug: 'x', path, raw: 'changed' }],
  assets: [],
  options: { commitMessage: 'x', useWorkflow: false, status: 'draft' },
});

describe('the local desk', () => {
  it('reads an entry for the page that it serves', async () => {
    const { status, text } = await call('getEntry', { path: 'content/services/birth-record.md' });
    expect(status).toBe(200);
    expect(JSON.parse(text).data).toBe(project.read('content/services/birth-record.md'));
  });

  it.each([
    ['of another origin', { origin: 'https://example.com' }],
    ['of another port', { origin: 'http://localhost:1' }],
    ['without an origin', { origin: '' }],
    ['of a name bound to this machine', { host: 'example.com', origin: 'http://example.com' }],
  ])('refuses a call %s', async (_, headers) => {
    expect(await call('info', {}, headers)).toMatchObject({ status: 403 });
  });

  it.each([
    'package.json',
    '.git/hooks/pre-commit',
    'content/../package.json',
    'content/services/../../.git/config',
    'content/services/run.js',
    'content\\..\\package.json',
    '/etc/passwd',
    'public/uploads/page.html',
    'public/uploads/drawing.svg',
    'public/uploads/../robots.txt',
  ])('neither reads nor writes %s', async (path) => {
    expect(await call('getEntry', { path })).toMatchObject({ status: 403 });
    expect(await call('persistEntry', persist(path))).toMatchObject({ status: 403 });
    expect(
      await call('deleteFiles', { paths: [path], options: { commitMessage: 'x' } }),
    ).toMatchObject({ status: 403 });
    expect(project.git('status', '--short')).toBe('');
  });
});
