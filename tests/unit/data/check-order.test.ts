import { expect, test } from 'vitest';
import { readContent } from '#data/read-content.ts';
import { contentWith } from '../../fixtures/content-with.ts';

const service = (id: string, front: string) => ({
  [`services/${id}.md`]: `---
title: ${id}
summary: وصف.
status: active
verification: unverified
${front}---
`,
});
const paperFrom = (id: string) => `evidence:\n  - name: ورقة\n    obtainedFrom: ${id}\n`;
const report = (...files: Record<string, string>[]) =>
  readContent(contentWith(Object.assign({}, ...files))).then(
    () => '',
    (error: Error) => error.message,
  );

test('services that rest on one another without a circle are accepted', async () => {
  expect(
    await report(
      service('one', 'requires: [two, three]\n'),
      service('two', paperFrom('three')),
      service('three', paperFrom('birth-record')),
    ),
  ).toBe('');
});

test('a circle is refused once, with all its entries and the lines that close it', async () => {
  expect(
    await report(
      service('plan-b', 'requires: [plan-c]\n'),
      service('plan-a', paperFrom('plan-b')),
      service('plan-c', paperFrom('plan-a')),
      service('outside', 'requires: [plan-c]\n'),
    ),
  ).toMatchInlineSnapshot(`
    "تعذّر بناء البوابة. عدد الأخطاء في المحتوى: 1، وعدد الملفات: 1.

    services/plan-a.md
      السطر 8، الوثائق المطلوبة ← 1 ← تصدر عن خدمة (evidence.0.obtainedFrom):
        خدمات ينتظر بعضها بعضاً، فلا يمكن البدء بأيّ منها: «plan-a» تنتظر «plan-b»، و«plan-b» تنتظر «plan-c»، و«plan-c» تنتظر «plan-a». احذف هذا السطر، أو السطر requires.0 في services/plan-b.md، أو السطر evidence.0.obtainedFrom في services/plan-c.md."
  `);
});

test('a service that waits for itself is refused', async () => {
  expect(await report(service('alone', 'requires: [alone]\n'))).toMatchInlineSnapshot(`
    "تعذّر بناء البوابة. عدد الأخطاء في المحتوى: 1، وعدد الملفات: 1.

    services/alone.md
      السطر 6، خدمات تسبقها ← 1 (requires.0):
        الخدمة «alone» تنتظر نفسها. احذف هذا السطر، أو اكتب معرّف الخدمة التي تسبقها."
  `);
});

test('two circles are two problems', async () => {
  const message = await report(
    service('a1', 'requires: [a2]\n'),
    service('a2', 'requires: [a1]\n'),
    service('b1', 'requires: [b2]\n'),
    service('b2', 'requires: [b1]\n'),
  );
  expect(message).toContain('عدد الأخطاء في المحتوى: 2');
});
