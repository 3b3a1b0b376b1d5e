import { expect, it } from 'vitest';
import { refuseCode } from '../../../../admin/preview/renderer/mdx-without-code.ts';

it.each([
  ['an expression', 'نص {process.exit(1)}', 'المعاينة لا تشغّل شيفرة'],
  ['an import', "import fs from 'node:fs'\n\nنص", 'المعاينة لا تشغّل شيفرة'],
  ['a component', '<Chart />', 'المعاينة لا تشغّل شيفرة'],
  ['an attribute that is code', 'نص <b title={x}>س</b>', 'المعاينة لا تشغّل شيفرة'],
  ['what MDX cannot read', 'أقل من <5 أيام', 'لا تُقرأ صياغة المتن'],
  ['an open brace', 'نص {', 'لا تُقرأ صياغة المتن'],
])('%s in the body of a draft is refused, not run', async (_, body, reason) => {
  await expect(refuseCode(body)).rejects.toThrow(reason);
});

it('a body of Markdown is not refused', async () => {
  await expect(refuseCode('## عنوان\n\n- بند[^1]\n\n[^1]: حاشية \\{\n')).resolves.toBeUndefined();
});
