import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findUpload, listUploads } from '#data/attachments.ts';
import { readContent } from '#data/read-content.ts';
import { contentWith } from '../../fixtures/content-with.ts';

const scan = '%PDF-1.7 صورة القانون';
const fingerprint = createHash('sha256').update(scan).digest('hex');
const other = '0'.repeat(64);
const act = (file: string, sha256: string) => `---
type: law
number: 3
year: 2010
title: قانون
force: unknown
textState: title-only
verification: unverified
attachments:
  - label: صورة القانون
    file: ${file}
    sha256: '${sha256}'
---
`;
const read = (file: string, sha256: string) =>
  readContent(
    contentWith({
      'decrees/2010/law-2010-3.md': act(file, sha256),
      'uploads/law-2010-3.pdf': scan,
    }),
  );

test('a file with the fingerprint that was noted is accepted', async () => {
  const { entries } = await read('/uploads/law-2010-3.pdf', fingerprint);
  expect(entries.decrees.get('law-2010-3')?.data).toHaveProperty('attachments.length', 1);
});

test('a file that is not the one noted stops the build with its own fingerprint', async () => {
  await expect(read('/uploads/law-2010-3.pdf', other)).rejects.toThrow(
    new RegExp(
      `decrees/2010/law-2010-3\\.md\\n.*السطر 12، المرفقات ← 1 ← البصمة \\(attachments\\.0\\.sha256\\):\\n.*«/uploads/law-2010-3\\.pdf».*: ${fingerprint}$`,
    ),
  );
});

test('a file that is not there stops the build', async () => {
  await expect(read('/uploads/law-2010-4.pdf', fingerprint)).rejects.toThrow(
    /السطر 11، المرفقات ← 1 ← الملف \(attachments\.0\.file\):\n.*لا يوجد الملف «\/uploads\/law-2010-4\.pdf»\. ارفعه/,
  );
});

test('an address cannot lead out of the folder of uploads', () => {
  const folder = contentWith({ 'uploads/2010/a.pdf': scan });
  expect(findUpload(folder, '/uploads/2010/a.pdf')).toBe(join(folder, 'uploads/2010/a.pdf'));
  for (const address of ['/uploads/../site.yaml', '/site.yaml', '/uploads/', '/favicon.svg'])
    expect(findUpload(folder, address)).toBeUndefined();
});

test('the files beside the content are listed by their addresses', async () => {
  const folder = contentWith({ 'uploads/2010/a.pdf': scan, 'uploads/.hidden': '' });
  expect(await listUploads(folder)).toEqual([
    { name: '2010/a.pdf', file: join(folder, 'uploads/2010/a.pdf') },
  ]);
  expect(await listUploads(contentWith({}))).toEqual([]);
});
