import { expect, it } from 'vitest';
import { namedFiles } from '#offline/browser/worker/named-files.ts';

const files: Record<string, string> = {
  'global.DeIpWKbc.css': 'src:url(/portal/_astro/vazirmatn-arabic.DPRMbltB.woff2)',
  'Page.astro_astro_type_script_index_0_lang.C8gvlogo.js': 'import{a}from"./date.CRVG0e8b.js"',
  'date.CRVG0e8b.js':
    'import"./months.DDTRGKul.js";new Worker("/portal/_astro/engine-BQ9T-8mt.js")',
  'months.DDTRGKul.js': 'import"./date.CRVG0e8b.js"',
};
const page = `<link href="/portal/_astro/global.DeIpWKbc.css"><a href="/data/months.js"></a>
  <script src="/portal/_astro/Page.astro_astro_type_script_index_0_lang.C8gvlogo.js"></script>`;

it('a page leads to its files, and these to theirs, each once', async () => {
  const read: string[] = [];
  const names = await namedFiles([page], async (name) => {
    read.push(name);
    return files[name];
  });
  expect([...names].sort()).toEqual(
    [...Object.keys(files), 'vazirmatn-arabic.DPRMbltB.woff2', 'engine-BQ9T-8mt.js'].sort(),
  );
  expect(read).toHaveLength(names.size);
});

it('nothing leads nowhere', async () => {
  expect(await namedFiles([''], async () => undefined)).toEqual(new Set());
});
