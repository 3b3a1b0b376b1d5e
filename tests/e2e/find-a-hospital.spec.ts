import { expect, test } from '@playwright/test';
import { HotlinesPage } from './pages/hotlines.ts';
import { PlacesPage } from './pages/places.ts';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a governorate leads to its hospitals', async ({ page }) => {
      const places = new PlacesPage(page);
      await places.openGovernorates();
      await places.link('حمص').click();
      await expect(places.title).toHaveText('محافظة حمص');
      await places.section('الأماكن').getByRole('link', { name: 'المشافي' }).click();

      await expect(places.section('المشافي')).toBeInViewport();
      await places.section('المشافي').getByRole('link', { name: 'مستشفى حمص الكبير' }).click();
      await expect(places.title).toHaveText('مستشفى حمص الكبير');
      await expect(places.fact('الهاتف')).toHaveText('لا رقم معروفاً لدينا');
      await expect(places.fact('الدوام')).toHaveText('الدوام غير معروف');
    });

    test('a known position opens on a map', async ({ page }) => {
      const places = new PlacesPage(page);
      await places.open();
      await places.link('المشافي').click();
      await places.link('مستشفى دمشق (المجتهد)').click();
      await expect(places.link('افتحه على الخريطة')).toHaveAttribute(
        'href',
        'geo:33.5002,36.29537',
      );
    });

    test('the page of rotas says that there are none', async ({ page }) => {
      const places = new PlacesPage(page);
      await places.open();
      await places.link('المناوبات').click();
      await expect(page.getByRole('main')).toContainText('لم ترسل أي جهة جدول مناوباتها');
    });
  });

test('numbers are links that a phone can dial, and unknown ones say so', async ({ page }) => {
  const hotlines = new HotlinesPage(page);
  await hotlines.open();
  const ambulance = hotlines.hotline('الإسعاف').getByRole('link', { name: /110/ });
  await expect(ambulance).toHaveAttribute('href', 'tel:110');
  const code = hotlines.hotline('الاستعلام عن تصريح الخلوي').getByRole('link', { name: /134/ });
  await expect(code).toHaveAttribute('href', 'tel:*134%23');
  await expect(hotlines.hotline('الدفاع المدني السوري')).toContainText('لا رقم معروفاً لدينا');
});
