import { expect, it } from 'vitest';
import { carryOver, findDifferences } from '../../../../admin/drafts/differences.ts';

it('two versions differ in the fields of the form, in short words', () => {
  const before = { title: 'خدمة', phone: '011', steps: ['أ', 'ب'], body: 'متن' };
  const after = { title: 'خدمة', phone: '', steps: ['أ', 'ج'], body: `متن ${'طويل '.repeat(30)}` };
  expect(findDifferences('services', before, after)).toEqual([
    { key: 'phone', label: 'هاتف الاستعلام', before: '011', after: '' },
    { key: 'steps', label: 'الخطوات', before: 'أ، ب', after: 'أ، ج' },
    {
      key: 'body',
      label: 'المتن',
      before: 'متن',
      after: expect.stringMatching(/^متن طويل .{0,90}…$/),
    },
  ]);
});

it('what an editor left empty is no difference to what is absent', () => {
  expect(
    findDifferences('services', { title: 'خدمة' }, { title: 'خدمة', topics: [], sms: '' }),
  ).toEqual([]);
});

it('a work is carried over to a text that changed since, field by field', () => {
  const work = {
    base: '---\ntitle: خدمة\nsummary: وصف\nphone: "011"\n---\n\nمتن\n',
    values: { title: 'خدمة', summary: 'وصفي', body: 'متن' },
  };
  const current = { title: 'خدمة أخرى', summary: 'وصف غيري', phone: '011', body: 'متن آخر' };
  expect(carryOver('services', work, current)).toEqual({
    title: 'خدمة أخرى',
    summary: 'وصفي',
    phone: undefined,
    body: 'متن آخر',
  });
});
