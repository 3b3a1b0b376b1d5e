/** What an editor sees before saving is what citizens see after it. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { CollectionName } from '../../src/schema/field.ts';
import type { Draft } from '../../admin/preview/draft.ts';
import { distDirectory } from '../../tools/dist.ts';
import { openPreviewServer } from '../fixtures/preview-server.ts';

test.describe.configure({ timeout: 240_000 });
// Previews run no script, so the built page is read as it is without.
test.use({ javaScriptEnabled: false });
const sites = [
  {
    content: 'content',
    site: distDirectory,
    entries: [
      'services/birth-registration.md',
      'services/building-permit.md',
      'decrees/2009/law-2009-33.md',
      'decrees/2019/law-2019-11.md',
      'officials/off-001.yaml',
      'organisations/org-ministry-health.yaml',
      'places/abbasiyyin.yaml',
      'governorates/aleppo.yaml',
      'topics/health.mdx',
      'life-events/birth.yaml',
      'projects/egov-portal.md',
      'indicators/egdi.yaml',
      'pages/accessibility.md',
      'pages/on-duty.md',
      'site.yaml',
    ],
  },
  {
    content: 'tests/fixtures/law-over-time',
    site: builtSite('law-over-time', process.env['LAW_SITE']),
    entries: ['decrees/2005/law-2005-10.md', 'polls/centre-hours.yaml'],
  },
  {
    content: 'tests/fixtures/on-duty',
    site: builtSite('on-duty', process.env['DUTY_SITE']),
    entries: ['rotas/pharmacies-old-quarter-2030-03.yaml'],
  },
];

/** The folder in which Playwright's configuration builds a site that was made up. */
function builtSite(name: string, url = ''): string {
  return join(tmpdir(), `bawaba-${name}-${new URL(url).port}`);
}

for (const { content, site, entries } of sites)
  test(`the preview of each kind of entry in ${content} is its page, in words and looks`, async ({
    page,
  }) => {
    const server = await openPreviewServer({ content, site });
    for (const entry of entries) {
      const { url, path } = await preview(page, server.origin, draftOf(content, entry));
      const built = await readLooks(page, server.origin + path);
      const previewed = await readLooks(page, server.origin + url);
      expect(built.length).toBeGreaterThan(100);
      expect(findDifferences(built, previewed), entry).toEqual([]);
    }
    await server.close();
  });

test('a preview shows the draft, what it names, and an entry that is not stored', async ({
  page,
}) => {
  const content = 'tests/fixtures/small-content';
  const server = await openPreviewServer({ content, site: distDirectory });
  const stored = draftOf(content, 'services/birth-record.md');
  const text = stored.text.replace(/^title: .*/m, 'title: بيان ولادة من المركز');
  const main = page.getByRole('main');

  const { url } = await preview(page, server.origin, { ...stored, text });
  await page.goto(server.origin + url);
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('بيان ولادة من المركز');
  await expect(main.getByRole('link', { name: 'إدارة الأحوال' }).first()).toBeVisible();

  const alert = await preview(page, server.origin, {
    collection: 'alerts',
    id: 'power-cut',
    text: "title: انقطاع الكهرباء\ntext: يُغلق المركز.\nlevel: warning\nfrom: '2026-01-01'\nverification: unverified\n",
  });
  expect(alert.path).toBe('/alerts/');
  await page.goto(server.origin + alert.url);
  await expect(main.getByRole('heading', { name: 'انقطاع الكهرباء' })).toBeVisible();

  const act = await preview(page, server.origin, {
    collection: 'decrees',
    id: '',
    text: "---\ntype: law\nnumber: '7'\nyear: 2011\ntitle: تنظيم الأسواق\nforce: unknown\ntextState: full\nverification: unverified\n---\n\n## المادة 1\n\nنص.\n",
  });
  expect(act.path).toBe('/decrees/law/2011/7/');

  const again = await preview(page, server.origin, stored);
  await page.goto(server.origin + again.url);
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('قيد ولادة');
  await server.close();
});

test('a draft without a page gives its editor the reason', async ({ request }) => {
  const server = await openPreviewServer({ content: 'content', site: distDirectory });
  const ask = async (draft: Draft) => {
    const answer = await request.post(`${server.origin}/admin/api/preview`, { data: draft });
    expect(answer.status()).toBe(422);
    return (await answer.json()) as { error: string; problems?: { label: string }[] };
  };
  const service = draftOf('content', 'services/building-permit.md');
  const broken = await ask({ ...service, text: service.text.replace('title:', 'title') });
  expect(broken.problems?.[0]?.label).toBe('السطر 2');
  const lost = await ask({
    ...service,
    text: service.text.replace(/^authority: .*/m, 'authority: org-nobody'),
  });
  expect(lost.problems?.map(({ label }) => label)).toEqual(['الجهة المسؤولة']);
  const topic = draftOf('content', 'topics/health.mdx');
  const code = await ask({ ...topic, text: `${topic.text}\n{process.exit(1)}\n` });
  expect(code.problems?.[0]?.label).toMatch(/^السطر \d+$/);
  const words = await ask(draftOf('content', 'lexicon/colloquial.yaml'));
  expect(words.error).toContain('لا صفحة لهذا المدخل');
  await server.close();
});

test('nothing in a previewed page runs or leads away', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const server = await openPreviewServer({ content: 'content', site: distDirectory });
  const draft = draftOf('content', 'services/building-permit.md');
  const { url } = await preview(page, server.origin, draft);
  await page.goto(server.origin + url);
  await page.getByRole('link', { name: 'الرئيسية' }).click();
  await page.getByRole('search').getByRole('button').click();
  expect(context.pages()).toHaveLength(1);
  expect(page.url()).toBe(server.origin + url);
  expect(await page.locator('script').count()).toBe(0);
  expect(complaints.filter((text) => !/sandboxed/.test(text))).toEqual([]);
  await server.close();
  await context.close();
});

/** An entry as it is stored. */
function draftOf(content: string, entry: string): Draft {
  const collection = entry.startsWith('site') ? 'site' : (entry.split('/')[0] as CollectionName);
  const text = readFileSync(join(content, entry), 'utf8');
  return { collection, id: basename(entry, extname(entry)), text };
}

/** Has the page of a draft made, as the desk does. */
async function preview(page: Page, origin: string, draft: Draft) {
  const answer = await page.request.post(`${origin}/admin/api/preview`, { data: draft });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as { url: string; path: string };
}

/** On a phone and on a desktop: the words of a page's body, then each element in it with all its computed styles. */
async function readLooks(page: Page, url: string): Promise<string[]> {
  const looks: string[][] = [];
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(url);
    looks.push(await page.evaluate(readMain));
  }
  return looks.flat();
}

async function readMain(): Promise<string[]> {
  await document.fonts.ready;
  const main = document.querySelector('main');
  if (!main) return [];
  const elements = [main, ...main.querySelectorAll<HTMLElement>('*:not(script)')];
  const names = [...getComputedStyle(main)];
  // A long page has a quarter of a million values: those of each element are summed up here, by FNV-1a.
  const describe = (element: HTMLElement) => {
    const style = getComputedStyle(element);
    const values = names.map((name) => style.getPropertyValue(name)).join(';');
    let sum = 0x811c9dc5;
    for (let index = 0; index < values.length; index += 1)
      sum = Math.imul(sum ^ values.charCodeAt(index), 0x01000193);
    return `${element.localName}#${element.id}.${element.className} styled ${sum}`;
  };
  return [...main.innerText.split('\n'), ...elements.map(describe)];
}

/** The first looks that two pages do not share; none where they look alike. */
function findDifferences(built: readonly string[], previewed: readonly string[]): string[] {
  const lengths = `${built.length} and ${previewed.length} looks`;
  const different = built.flatMap((look, index) =>
    look === previewed[index] ? [] : [`${look} in the page, ${previewed[index]} in the preview`],
  );
  return [...(built.length === previewed.length ? [] : [lengths]), ...different].slice(0, 8);
}
