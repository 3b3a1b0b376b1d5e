/** Over the fictional places in tests/fixtures/law-over-time, whose hours and positions are known. */
import { expect, test } from '@playwright/test';
import { PlaceFinderPage } from './pages/place-finder.ts';
import { PlacesPage } from './pages/places.ts';
import { findViolations } from '../fixtures/page-checks.ts';

test.use({ baseURL: process.env['LAW_SITE'] ?? '' });

/** By the clock of Damascus, three hours ahead all year. */
const damascus = (local: string) => new Date(`${local}:00+03:00`);

test.describe('a place says whether it is open', () => {
  for (const [path, moment, text] of [
    ['north-office', '2026-03-09T07:59', 'مغلق الآن، يفتح عند 08:00'],
    ['north-office', '2026-03-09T08:00', 'مفتوح الآن حتى 15:30'],
    ['north-office', '2026-03-09T15:30', 'مغلق الآن، يفتح غداً عند 08:00'],
    ['north-office', '2026-03-10T15:30', 'مغلق الآن، يفتح يوم الخميس عند 08:00'],
    ['north-office', '2026-03-08T10:00', 'مغلق الآن، يفتح غداً عند 08:00'],
    ['north-pharmacy', '2026-03-09T23:30', 'مفتوح الآن حتى 02:00 غداً'],
    ['north-pharmacy', '2026-03-10T00:30', 'مفتوح الآن حتى 02:00'],
    ['north-pharmacy', '2026-03-08T01:00', 'مفتوح الآن حتى 02:00'],
    ['north-pharmacy', '2026-03-08T21:00', 'مغلق الآن، يفتح غداً عند 20:00'],
    ['north-hospital', '2026-03-08T21:00', 'مفتوح الآن على مدار الساعة'],
  ] as const)
    test(`${path} at ${moment}: ${text}`, async ({ page }) => {
      await page.clock.setFixedTime(damascus(moment));
      await page.goto(`/places/${path}/`);
      await expect(new PlacesPage(page).fact('الدوام')).toContainText(text);
    });

  test('in whatever zone the device is', async ({ browser }) => {
    const context = await browser.newContext({
      baseURL: process.env['LAW_SITE'] ?? '',
      timezoneId: 'America/Los_Angeles',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(damascus('2026-03-10T00:30'));
    await page.goto('/places/north-pharmacy/');
    await expect(new PlacesPage(page).fact('الدوام')).toContainText('مفتوح الآن حتى 02:00');
    await context.close();
  });

  test('and keeps it true while the page is read', async ({ page }) => {
    await page.clock.install({ time: damascus('2026-03-10T01:59') });
    await page.goto('/places/north-pharmacy/');
    const hours = new PlacesPage(page).fact('الدوام');
    await expect(hours).toContainText('مفتوح الآن حتى 02:00');
    await page.clock.fastForward('01:30');
    await expect(hours).toContainText('مغلق الآن، يفتح عند 20:00');
  });

  test('but guesses nothing of a closed place, a mission or one without hours', async ({
    page,
  }) => {
    await page.clock.setFixedTime(damascus('2026-03-09T10:00'));
    for (const path of ['desert-office', 'mission', 'coast-office']) {
      await page.goto(`/places/${path}/`);
      await expect(new PlacesPage(page).fact('الدوام')).not.toContainText('الآن');
    }
    await expect(new PlacesPage(page).fact('الدوام')).toHaveText('الدوام غير معروف');
  });
});

test.describe('the list of places', () => {
  test('keeps those that are open, and says of how many it knows nothing', async ({ page }) => {
    await page.clock.setFixedTime(damascus('2026-03-09T21:00'));
    const finder = new PlaceFinderPage(page);
    await finder.open();
    await expect(finder.count).toHaveText('6 أماكن');
    await expect(finder.place('مركز الساحل')).toContainText('الدوام غير معروف');
    await finder.onlyOpen.check();
    await expect(finder.names).toHaveText(['صيدلية الليل', 'مشفى الشمال']);
    await expect(finder.count).toHaveText('مكانان من أصل 6، ولا نعرف دوام 3 أماكن');
    await expect(finder.place('صيدلية الليل')).toContainText('مفتوح الآن حتى 02:00 غداً');
    await expect(page).toHaveURL(/\?open=1$/);
  });

  test('is narrowed by kind, governorate and service, and by its address', async ({ page }) => {
    const finder = new PlaceFinderPage(page);
    await finder.open();
    await finder.choice('النوع').selectOption('مراكز خدمة المواطن');
    await finder.choice('الخدمة').selectOption({ index: 1 });
    await expect(finder.names).toHaveText(['مركز الساحل', 'مركز الشمال']);
    await finder.choice('المحافظة').selectOption('البادية');
    await expect(finder.names).toHaveCount(0);
    await expect(page.getByText('لا مكان في هذه القائمة يطابق ما اخترت')).toBeVisible();
    await finder.open('/places/find/?kind=pharmacy&governorate=nowhere');
    await expect(finder.names).toHaveText(['صيدلية الليل']);
    await finder.all.click();
    await expect(finder.count).toHaveText('6 أماكن');
    expect(new URL(page.url()).search).toBe('');
  });

  test('of a service leads there from its card', async ({ page }) => {
    await page.goto('/services/market-licence/');
    await page.getByRole('link', { name: 'أقربها والمفتوح منها الآن، وقائمة تُطبع' }).click();
    await expect(new PlaceFinderPage(page).names).toHaveText(['مركز الساحل', 'مركز الشمال']);
  });
});

test.describe('the nearest places', () => {
  test.describe('to a reader who shows where they are', () => {
    test.use({
      permissions: ['geolocation'],
      geolocation: { latitude: 36.2, longitude: 37.14 },
    });

    test('come in order, and the position stays on the device', async ({ page }) => {
      const finder = new PlaceFinderPage(page);
      await finder.open();
      const requests = finder.recordRequests();
      await finder.near.click();
      await expect(finder.count).toHaveText('6 أماكن، مرتبة بالبعد عن موقعك');
      await expect(finder.names).toHaveText([
        'مركز الشمال',
        'صيدلية الليل',
        'مركز الساحل',
        'مشفى الشمال',
        'مركز البادية',
        'بعثة المثال',
      ]);
      await expect(finder.place('مركز الشمال')).toContainText('على بعد 1.4 كم');
      await expect(finder.section('موقعها الدقيق غير معروف')).toContainText(
        'مركز محافظة شمال على بعد 5.4 كم',
      );
      expect(requests.map((request) => request.url())).toEqual([]);
      expect(page.url()).not.toMatch(/36\.2|37\.1/);
      const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
      expect(stored).toBe(0);
      expect(await findViolations(page)).toEqual([]);

      await finder.all.click();
      await expect(finder.section('شمال').getByRole('listitem')).toHaveCount(3);
      await expect(finder.near).toBeFocused();
    });

    test('are not asked for before the button', async ({ page }) => {
      await page.addInitScript(() => {
        navigator.geolocation.getCurrentPosition = () => {
          document.title = 'asked';
        };
      });
      const finder = new PlaceFinderPage(page);
      await finder.open();
      await expect(finder.count).toHaveText('6 أماكن');
      await expect(page).not.toHaveTitle('asked');
      await finder.near.click();
      await expect(page).toHaveTitle('asked');
    });
  });

  test('are told by governorate when the reader says no', async ({ page }) => {
    const finder = new PlaceFinderPage(page);
    await finder.open();
    await finder.near.click();
    await expect(finder.problem).toHaveText(
      'لم تسمح للمتصفح بمعرفة موقعك. اختر محافظتك من القائمة بدلاً من ذلك.',
    );
    await expect(finder.from).toBeFocused();
    await finder.from.selectOption('شمال');
    await expect(finder.problem).toBeEmpty();
    await expect(finder.count).toHaveText('6 أماكن، مرتبة بالبعد عن مركز محافظة شمال');
    await expect(finder.place('مشفى الشمال')).toContainText('في المحافظة نفسها');
    await expect(finder.place('مركز البادية')).toContainText(/مركز محافظة البادية على بعد \d+ كم/);
  });

  for (const [code, text] of [
    [2, 'لم يستطع جهازك معرفة موقعه'],
    [3, 'تأخر جهازك في معرفة موقعه'],
  ] as const)
    test(`a device that fails with ${code} says why`, async ({ page }) => {
      await page.addInitScript((code) => {
        navigator.geolocation.getCurrentPosition = (_, fail) =>
          fail?.({ code } as GeolocationPositionError);
      }, code);
      const finder = new PlaceFinderPage(page);
      await finder.open();
      await finder.near.click();
      await expect(finder.problem).toContainText(text);
    });

  test('a browser without positions says so', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'geolocation'));
    const finder = new PlaceFinderPage(page);
    await finder.open();
    await finder.near.click();
    await expect(finder.problem).toContainText('لا يستطيع هذا المتصفح معرفة موقعك');
  });
});

test('on paper a list is a table with phones and addresses, without its filters', async ({
  page,
}) => {
  const finder = new PlaceFinderPage(page);
  await finder.open('/places/governorate/north/');
  await page.emulateMedia({ media: 'print' });
  await expect(finder.near).toBeHidden();
  await expect(page.getByText('الاسم والعنوان')).toHaveCount(3);
  await expect(page.getByText('الاسم والعنوان').first()).toBeVisible();
  const row = finder.place('مركز الشمال');
  await expect(row).toContainText('مدينة الشمال · ساحة المثال');
  await expect(row.getByRole('link', { name: '021 555 0100' })).toBeVisible();
  const tops = await row
    .locator('> *')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole, and says what is missing', async ({ page }) => {
    const finder = new PlaceFinderPage(page);
    await finder.open();
    await expect(finder.names).toHaveCount(6);
    await expect(finder.near).toBeHidden();
    await expect(finder.withoutScript).toBeVisible();
    await expect(finder.withoutScript).toContainText('فعّل جافاسكربت لتصفيتها');
    await expect(finder.place('مركز الشمال')).toContainText('الأحد – الخميس 08:00–15:30');
    await page.goto('/places/north-office/');
    await expect(finder.withoutScript).toContainText('فعّل جافاسكربت لتعرف إن كان مفتوحاً الآن');
  });
});
