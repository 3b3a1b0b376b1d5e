import { expect, test } from '@playwright/test';
import { people, startOffice } from '../fixtures/running-office.ts';
import { OfficePage } from './pages/office.ts';

// The gateway checks, git writes and Decap draws, on a machine that does other things too.
const soon = { timeout: 20_000 };

test('an editor of an act is told what it breaks in others, and saves once it is mended', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const office = await startOffice({ content: 'tests/fixtures/law-over-time' });
  try {
    const desk = new OfficePage(page, office.origin);
    await desk.enter(people.publisher.id);
    await desk.openEntry('decrees', '2007/law-2007-3');
    const body = desk.field('المتن (اختياري)');
    const text = await body.inputValue();
    await body.fill(text.replace('## المادة السادسة', '## المادة الستون'));
    await expect(desk.text('هذا التغيير يُفسد ما في decrees/2011/law-2011-5.md')).toBeVisible(soon);
    await desk.save.click();
    await expect(desk.alert.filter({ hasText: 'يحتاج تصحيحاً' })).toContainText('المتن', soon);
    await body.fill(`${text}\n\nحاشية.`);
    await expect(desk.alert.filter({ hasText: 'يحتاج تصحيحاً' })).toBeHidden(soon);
    await desk.save.click();
    await expect(desk.text('حُفظ المدخل')).toBeVisible(soon);
    const path = 'content/decrees/2007/law-2007-3.md';
    expect(office.git('diff', '--numstat', 'main..cms/decrees/law-2007-3')).toBe(`2\t0\t${path}\n`);
  } finally {
    await office.close();
  }
});
