import { expect, it } from 'vitest';
import { titleOf } from '#offline/browser/worker/page-title.ts';

it.each([
  ['<title>أرقام الاتصال — بوابة</title>', 'أرقام الاتصال'],
  ['<title>بوابة — دليلك إلى الخدمات</title>', 'بوابة'],
  ['<title>قانون — تعديل — بوابة</title>', 'قانون — تعديل'],
  ['<title>بحث &amp; &quot;رد&quot; &#60;1&#x3e; &unknown;</title>', 'بحث & "رد" <1> &unknown;'],
  ['<p>بلا عنوان</p>', ''],
])('the title in %s is "%s"', (html, title) => {
  expect(titleOf(html)).toBe(title);
});
