import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** The layer rules that a file at this path breaks when it holds this code. */
async function brokenRules(filePath: string, code: string): Promise<string[]> {
  const text = filePath.endsWith('.astro') ? `---\n${code}\n---\n<p>نص</p>\n` : `${code}\n`;
  const [result] = await eslint.lintText(text, { filePath });
  const rules = (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
  return rules.filter((rule) => !rule.endsWith('no-unused-vars'));
}

const use = (path: string) => `import { x } from '${path}';\nconsole.log(x);`;

describe('a layer imports what stands below it', () => {
  it.each([
    ['src/arabic/fold.ts', './tokens.ts'],
    ['src/schema/service.ts', 'astro/zod'],
    ['src/schema/service.ts', '#arabic/fold.ts'],
    ['src/domain/decree/citation.ts', '../service/fee.ts'],
    ['src/domain/decree/citation.ts', '#schema/decree.ts'],
    ['src/data/services.ts', 'astro:content'],
    ['src/data/services.ts', 'node:fs'],
    ['src/data/services.ts', '#domain/service/fee.ts'],
    ['src/content.config.ts', './data/loader.ts'],
    ['src/content.config.ts', './schema/service.ts'],
    ['src/components/Badge.astro', './Icon.astro'],
    ['src/components/service/Card.astro', '../Icon.astro'],
    ['src/components/Badge.astro', '#domain/service/fee.ts'],
    ['src/components/SearchBox.astro', '#search/browser/search-box.ts'],
    ['src/components/Downloads.astro', '#offline/browser/downloads.ts'],
    ['src/layouts/Page.astro', '#components/Header.astro'],
    ['src/layouts/Page.astro', '#styles/site.css'],
    ['src/pages/services/index.astro', '#data/services.ts'],
    ['src/pages/services/index.json.ts', '#exports/json.ts'],
    ['src/search/browser/query.ts', '#arabic/fold.ts'],
    ['src/search/build/records.ts', '#data/services.ts'],
    ['src/search/build/records.ts', '../tokens.ts'],
    ['src/offline/build/packs.ts', '#data/services.ts'],
    ['src/exports/csv.ts', '#data/services.ts'],
    ['admin/fields.ts', '#schema/service.ts'],
    ['admin/previews/service.astro', '#components/ServiceCard.astro'],
    ['tools/import/services.ts', '#schema/service.ts'],
    ['tools/serve.ts', 'node:http'],
    ['tools/start.ts', '../admin/gateway/local/local-desk.ts'],
    ['tools/bench-search/own-engine.ts', '#search/browser/find.ts'],
    ['tools/bench-search.ts', '#data/read-lexicon.ts'],
    ['tests/unit/services.test.ts', '#data/services.ts'],
    ['src/middleware.ts', '#data/services.ts'],
  ])('%s imports %s', async (file, path) => {
    expect(await brokenRules(file, use(path))).toEqual([]);
  });
});

describe('a layer does not import what stands above it', () => {
  it.each([
    ['src/arabic/fold.ts', '#schema/service.ts'],
    ['src/arabic/fold.ts', '../schema/service.ts'],
    ['src/arabic/fold.ts', 'node:util'],
    ['src/schema/service.ts', '#domain/fee.ts'],
    ['src/schema/service.ts', 'astro/loaders'],
    ['src/schema/service.ts', 'astro'],
    ['src/domain/fee.ts', '#data/services.ts'],
    ['src/domain/fee.ts', '../data/services.ts'],
    ['src/domain/decree/diff.ts', '../../data/services.ts'],
    ['src/domain/fee.ts', 'node:fs'],
    ['src/domain/fee.ts', 'astro:content'],
    ['src/domain/fee.ts', 'astro'],
    ['src/domain/fee.ts', '/src/data/services.ts'],
    ['src/domain/fee.ts', 'src/data/services.ts'],
    ['src/data/services.ts', '#components/Badge.astro'],
    ['src/data/services.ts', '../pages/index.astro'],
    ['src/content.config.ts', '#components/Badge.astro'],
    ['src/content.config.ts', './components/Badge.astro'],
    ['src/components/Badge.astro', '#data/services.ts'],
    ['src/components/Badge.astro', '../data/services.ts'],
    ['src/components/service/Card.astro', '../../data/services.ts'],
    ['src/components/Badge.astro', '#layouts/Page.astro'],
    ['src/components/Badge.astro', '#search/build/records.ts'],
    ['src/components/Badge.astro', 'astro:content'],
    ['src/components/filter.ts', '#data/services.ts'],
    ['src/components/filter.ts', './../data/services.ts'],
    ['src/layouts/Page.astro', '#data/site.ts'],
    ['src/layouts/Page.astro', '../data/site.ts'],
    ['src/layouts/Page.astro', '#pages/index.astro'],
    ['src/pages/index.astro', '#search/build/records.ts'],
    ['src/pages/index.astro', '../../tools/serve.ts'],
    ['src/pages/index.astro', '../../admin/config.ts'],
    ['src/pages/index.astro', 'astro:content'],
    ['src/search/browser/query.ts', '#data/services.ts'],
    ['src/search/browser/query.ts', '../../data/services.ts'],
    ['src/search/build/records.ts', '#pages/index.astro'],
    ['src/search/View.astro', '#data/services.ts'],
    ['src/offline/browser/downloads.ts', '#data/services.ts'],
    ['src/offline/build/packs.ts', '#components/Badge.astro'],
    ['src/exports/csv.ts', '#components/Badge.astro'],
    ['admin/fields.ts', '#data/services.ts'],
    ['admin/fields.ts', '../src/data/services.ts'],
    ['admin/previews/service.astro', '#layouts/Page.astro'],
    ['tools/import/services.ts', '#data/services.ts'],
    ['tools/serve.ts', '../src/components/Badge.astro'],
  ])('%s does not import %s', async (file, path) => {
    expect(await brokenRules(file, use(path))).toEqual(['no-restricted-imports']);
  });

  it.each(['src/components/Badge.astro', 'src/components/filter.ts'])(
    '%s cannot go round the rule with another form of import',
    async (file) => {
      expect(await brokenRules(file, `import type { X } from '#data/x.ts';`)).toEqual([
        'no-restricted-imports',
      ]);
      expect(await brokenRules(file, `await import('../data/x.ts');`)).toEqual([
        'no-restricted-syntax',
      ]);
    },
  );

  it('a re-export counts as an import', async () => {
    expect(await brokenRules('src/domain/fee.ts', `export { x } from '#data/x.ts';`)).toEqual([
      'no-restricted-imports',
    ]);
  });

  it('the script of a component is under the same rule', async () => {
    const [result] = await eslint.lintText(
      `<p>نص</p>\n<script>\n  import { x } from '#data/x.ts';\n  x();\n</script>\n`,
      { filePath: 'src/components/Badge.astro' },
    );
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['no-restricted-imports']);
  });
});

describe('a pure layer knows no runtime', () => {
  it.each(['window', 'document', 'navigator', 'localStorage', 'process', 'fetch'])(
    'domain does not use %s',
    async (name) => {
      expect(await brokenRules('src/domain/fee.ts', `console.log(${name});`)).toEqual([
        'no-restricted-globals',
      ]);
    },
  );

  it('a parameter may bear the name of a global', async () => {
    const code = 'export const title = (document: { title: string }) => document.title;';
    expect(await brokenRules('src/domain/fee.ts', code)).toEqual([]);
  });
});

describe('exports have names', () => {
  it.each(['src/domain/fee.ts', 'tools/serve.ts', 'tests/fixtures/service.ts'])(
    '%s has no default export',
    async (file) => {
      expect(await brokenRules(file, 'export default 1;')).toEqual(['no-restricted-exports']);
    },
  );

  it('a configuration file may have one', async () => {
    expect(await brokenRules('astro.config.mjs', 'export default {};')).toEqual([]);
  });
});
