import { Hono } from 'hono';
import { describe, expect, it, vi } from 'vitest';
import type { GatewayEnv } from '../../../../admin/gateway/http/services.ts';
import type { Draft, Preview } from '../../../../admin/preview/draft.ts';
import { PreviewFailure } from '../../../../admin/preview/previewer.ts';
import { previewRoutes } from '../../../../admin/preview/routes.ts';
import { people } from '../../../fixtures/office.ts';

const draft: Draft = { collection: 'services', id: 'passport', text: '---\n---\n' };
const page: Preview = { html: '<head></head><p>صفحة</p>', path: '/services/passport/' };

function open(answer: Preview | Error = page) {
  const render = vi.fn(async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const previewer = { render, close: async () => undefined };
  const routes = new Hono<GatewayEnv>();
  routes.use(async (context, next) => {
    context.set('actor', { ...people.hala, id: context.req.header('x-owner') ?? 'nobody' });
    await next();
  });
  routes.route('/', previewRoutes({ content: '', site: '', previewer }));
  const post = (body: unknown, owner?: string) =>
    routes.request('/admin/api/preview', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: owner ? { 'x-owner': owner } : {},
    });
  const get = (url: string, owner?: string) =>
    routes.request(url, { headers: owner ? { 'x-owner': owner } : {} });
  return { render, post, get };
}

describe('a preview', () => {
  it('is made for an editor, who alone can open it', async () => {
    const { post, get } = open();
    const answer = await post(draft, 'a');
    const { url, path } = await answer.json();
    expect(path).toBe('/services/passport/');
    const shown = await get(url, 'a');
    expect(await shown.text()).toContain('<p>صفحة</p>');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await get(url, 'b')).status).toBe(404);
    expect((await get(url)).status).toBe(404);
  });

  it.each([
    ['an id that is a path', { ...draft, id: '../../etc/passwd' }],
    ['an id with capitals', { ...draft, id: 'A' }],
    ['an unknown collection', { ...draft, collection: '__proto__' }],
    ['no text', { collection: 'services', id: 'x' }],
    ['another key', { ...draft, path: '/' }],
    ['nothing', undefined],
  ])('is refused for %s', async (_, body) => {
    const { post, render } = open();
    expect((await post(body, 'a')).status).toBe(422);
    expect(render).not.toHaveBeenCalled();
  });

  it('is refused for a text beyond all reason', async () => {
    const { post } = open();
    expect((await post({ ...draft, text: 'x'.repeat(9_000_000) }, 'a')).status).toBe(413);
  });

  it('gives way to what is wrong with the draft', async () => {
    const problems = [{ file: 'services/passport.md', line: 2, message: 'الحقل مكرر.' }];
    const answer = await open({ problems, isOwn: true }).post(draft, 'a');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      error: 'في المدخل ما يمنع بناء صفحته. صحّحه فتظهر المعاينة.',
      problems: [{ label: 'السطر 2', message: 'الحقل مكرر.' }],
    });
  });

  it('says so where an entry has no page', async () => {
    const answer = await open({ message: 'لا صفحة.' }).post(draft, 'a');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ error: 'لا صفحة.' });
  });

  it('that fails tells its editor nothing of the machine', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await open(new PreviewFailure('at /home/x.mjs')).post(draft, 'a');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('/home');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
