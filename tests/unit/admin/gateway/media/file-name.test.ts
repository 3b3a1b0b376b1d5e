import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeFileName } from '../../../../../admin/gateway/media/file-name.ts';

it.each([
  ['law-2009-4.pdf', 'law-2009-4.pdf'],
  ['صورة الوزير، ٢٠٢٤ (نسخة).PNG', 'swra-alwzyr-2024-nskha.png'],
  ['قَانُون رقم ١٧ لعام ٢٠٢٤.pdf', 'qanwn-rqm-17-laam-2024.pdf'],
  ['\u200Fتقرير\u200E.pdf', 'tqryr.pdf'],
  ['invoice\u202Efdp.png', 'invoicefdp.png'],
  ['page.html.jpg', 'page-html.jpg'],
  ['shell.php;.jpg', 'shell-php.jpg'],
  ['shell.php\u0000.jpg', 'shell-php.jpg'],
  ['../../.git/hooks/pre-commit', 'pre-commit'],
  ['C:\\temp\\صورة.png', 'swra.png'],
  ['.htaccess', 'file-.htaccess'],
  ['Façade Zürich.JPEG', 'facade-zurich.jpeg'],
  ['ـــ.png', 'file-.png'],
  ['؟؟؟.png', 'file-.png'],
  ['图.png', 'file-.png'],
  ['CON.png', 'con.png'],
  ['a'.repeat(300) + '.pdf', 'a'.repeat(80) + '.pdf'],
  ['-rf.pdf', 'rf.pdf'],
  ['', 'file-'],
])('%j becomes %s', (name, safe) => {
  const withoutHash = safeFileName(name).replace(/^(file-)[0-9a-f]{8}/, '$1');
  expect(withoutHash).toBe(safe);
});

it('two names of which nothing is left stay two', () => {
  expect(safeFileName('؟.png')).not.toBe(safeFileName('؟؟.png'));
});

it('every name becomes a safe one, which stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)?$/);
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});
