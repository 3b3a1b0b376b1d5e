/** Copies of the site of tests/fixtures/law-over-time: on a stick, in a local network, in Kiwix. */
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import sirv from 'sirv';
import { keyLine } from '../../tools/export/usb/own-pages.ts';
import { makeUsb } from '../../tools/export/usb/make-usb.ts';
import { missingTools, writeZim } from '../../tools/export/zim/write-zim.ts';
import { makeKeys, readKey, secretKeyFile, type ReleaseKey } from '../../tools/release/keys.ts';
import { freePort, isInstalled } from '../../tools/web-servers.ts';
import { ArchivePage } from './pages/archive.ts';
import { CopyCheckPage } from './pages/copy-check.ts';
import { HomePage } from './pages/home.ts';
import { SearchPage } from './pages/search-page.ts';

const site = process.env['LAW_FOLDER'] ?? '';
const online = process.env['LAW_SITE'] ?? '';

interface Copy {
  folder: string;
  /** Where the copy stands in a plain server of a local network. */
  lan: string;
}

const test = base.extend<{ complaints: string[] }, { work: string; copy: Copy }>({
  work: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from a pattern.
    async ({}, use) => {
      const work = mkdtempSync(join(tmpdir(), 'bawaba-copies-'));
      await use(work);
      rmSync(work, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  copy: [
    async ({ work }, use) => {
      const folder = join(work, 'shared', 'bawaba');
      await makeUsb(site, folder, makeKey(join(work, 'keys')));
      const server = createServer(sirv(work, { dev: true }));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      await use({ folder, lan: `http://127.0.0.1:${port}/shared/bawaba` });
      server.close();
    },
    { scope: 'worker' },
  ],
  /** What the browser refused or reported. */
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await use(complaints);
  },
});

// One copy serves them all.
test.describe.configure({ mode: 'default', timeout: 120_000 });

for (const place of ['a stick', 'a local network'] as const) {
  const home = ({ folder, lan }: Copy) => (place === 'a stick' ? pathToFileURL(folder).href : lan);

  test(`from ${place}, a reader searches as online and opens what was found`, async ({
    page,
    copy,
    context,
    complaints,
  }) => {
    await page.goto(`${home(copy)}/index.html`);
    await page.getByRole('main').getByRole('searchbox').fill('السوق');
    await page.getByRole('main').getByRole('button', { name: 'ابحث' }).click();
    const search = new SearchPage(page);
    await search.expectView('done');
    await (await search.filter(/^القوانين/)).check();
    await expect(page).toHaveURL(/\/search\/index\.html\?q=.*&collection=decrees$/);
    await search.expectView('done');
    const found = await search.urls();

    const other = new SearchPage(await context.newPage());
    await other.page.goto(`${online}search/${new URL(page.url()).search}`);
    await other.expectView('done');
    expect(await other.urls()).toEqual(found);
    expect(found.length).toBeGreaterThan(0);

    await search.rows.first().getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`^${home(copy)}${found[0]}index\\.html`));
    await page.getByRole('navigation', { name: 'مسار التنقل' }).getByRole('link').first().click();
    await expect(page).toHaveURL(`${home(copy)}/index.html`);
    expect(complaints).toEqual([]);
  });

  test(`from ${place}, an act is found by its number and year`, async ({ page, copy }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${home(copy)}/index.html`);
    await new HomePage(page).searchBox.fill('القانون رقم 10 لعام 2005');
    await page.keyboard.press('Enter');
    const act = `${home(copy)}/decrees/law/2005/10/index.html`;
    await expect(page).toHaveURL(act);

    await page.goto(`${home(copy)}/decrees/index.html`);
    await new ArchivePage(page).goTo({ type: 'law', number: '10', year: '2005' });
    // From a stick no page can be asked for, so the form leads to the search.
    if (place === 'a stick')
      await new SearchPage(page).rows.first().getByRole('link').first().click();
    await expect(page).toHaveURL(act);
    expect(errors).toEqual([]);
  });

  test(`from ${place}, a plan is made`, async ({ page, copy, complaints }) => {
    await page.goto(`${home(copy)}/plan/index.html?add=market-licence`);
    const step = page.getByRole('heading', { level: 4 }).getByRole('link').first();
    await step.click();
    await expect(page).toHaveURL(`${home(copy)}/services/market-licence/index.html`);
    expect(complaints).toEqual([]);
  });
}

test.describe('the page that checks a copy', () => {
  test('finds it genuine', async ({ page, copy, complaints }) => {
    const check = new CopyCheckPage(page);
    await page.goto(pathToFileURL(join(copy.folder, 'verify.html')).href);
    await check.folder.setInputFiles(copy.folder);
    await expect(check.status).toContainText('النسخة أصلية وكاملة');
    expect(complaints).toEqual([]);
  });

  test('names what was changed, taken away and added', async ({ page, copy, work }) => {
    const changed = join(work, 'changed');
    cpSync(copy.folder, changed, { recursive: true });
    appendFileSync(join(changed, 'decrees/law/2005/10/index.html'), ' ');
    rmSync(join(changed, 'services/index.html'));
    writeFileSync(join(changed, 'new.html'), '');
    const check = new CopyCheckPage(page);
    await page.goto(pathToFileURL(join(changed, 'verify.html')).href);
    await check.folder.setInputFiles(changed);
    await expect(check.status).toContainText('النسخة ليست كما أُصدرت');
    await expect(check.files(/تغيّرت/)).toHaveText(['decrees/law/2005/10/index.html']);
    await expect(check.files(/ناقصة/)).toHaveText(['services/index.html']);
    await expect(check.files(/مضافة/)).toHaveText(['new.html']);
  });

  test('trusts no list of another key', async ({ page, copy, work }) => {
    const { publicKey } = makeKey(join(work, 'other-keys'));
    const check = new CopyCheckPage(page);
    await page.goto(pathToFileURL(join(copy.folder, 'verify.html')).href);
    await check.key.fill(keyLine(publicKey));
    await check.folder.setInputFiles(copy.folder);
    await expect(check.status).toContainText('توقيع القائمة لا يطابق المفتاح');
  });

  test('says why it cannot check from a server without TLS', async ({ page, copy }) => {
    // All addresses of this machine count as safe; others have no such API.
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.goto(`${copy.lan}/verify.html`);
    const check = new CopyCheckPage(page);
    await expect(check.status).toContainText('افتح verify.html منه');
    await expect(check.folder).toBeDisabled();
  });
});

test.describe('in Kiwix', () => {
  const missing = [...missingTools(), ...(isInstalled('kiwix-serve') ? [] : ['kiwix-serve'])];
  test.skip(missing.length > 0, `${missing.join(', ')} is not installed`);

  test('a reader opens pages, and finds them by Kiwix and by the portal', async ({
    page,
    work,
  }) => {
    const file = join(work, 'bawaba.zim');
    await writeZim(site, file, { version: '0' });
    const port = await freePort();
    const kiwix = spawn('kiwix-serve', ['--address', '127.0.0.1', '--port', String(port), file]);
    try {
      const home = `http://127.0.0.1:${port}`;
      await expect(() => page.goto(`${home}/bawaba/decrees/law/2005/10/index.html`)).toPass();
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('2005');
      await page.getByRole('navigation', { name: 'مسار التنقل' }).getByRole('link').first().click();
      await expect(page).toHaveURL(`${home}/bawaba/index.html`);

      await page.goto(`${home}/search?content=bawaba&pattern=${encodeURIComponent('البائع')}`);
      const found = page.getByRole('link', { name: /القانون رقم 10 لعام 2005/ }).first();
      await expect(found).toBeVisible();
      await found.click();
      await expect(page).toHaveURL(/\/decrees\/law\/2005\/10\//);

      await page.goto(`${home}/bawaba/search/index.html?q=${encodeURIComponent('السوق')}`);
      const search = new SearchPage(page);
      await search.expectView('done');
      await search.rows.first().getByRole('link').first().click();
      await expect(page).toHaveURL(/\/bawaba\/[a-z].*\/index\.html/);
    } finally {
      kiwix.kill();
    }
  });
});

function makeKey(folder: string): ReleaseKey {
  makeKeys(folder);
  return readKey(join(folder, secretKeyFile));
}
