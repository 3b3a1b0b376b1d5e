/**
 * Who may import whom, for ESLint. Dependencies point one way:
 * arabic ← schema ← domain ← data ← components ← layouts ← pages.
 *
 * `imports`: the other layers (or parts of them) that the files may import; their own layer is always open to them.
 * `packages`: the packages they may import, where that is limited.
 * `readsContent`: true where Astro's content store may be read.
 * `pure`: true where the code runs in the build, the browser and the desk alike, and so knows none of them.
 */
const model = ['domain', 'schema', 'arabic'];
const looks = ['styles', 'search/browser', 'offline/browser'];

export const layers = [
  { files: 'src/arabic', imports: [], packages: [], pure: true },
  { files: 'src/schema', imports: ['arabic'], packages: ['astro/zod'], pure: true },
  { files: 'src/domain', imports: ['schema', 'arabic'], packages: ['diff', 'yaml'], pure: true },
  { files: 'src/data', imports: model, readsContent: true },
  { files: 'src/content.config.ts', imports: ['data', 'schema'], readsContent: true },
  { files: 'src/components', imports: ['offline/signature.ts', ...model, ...looks] },
  { files: 'src/layouts', imports: ['components', 'exports', ...model, ...looks] },
  {
    files: 'src/pages',
    // The page of downloads shows the key that it checks releases with.
    imports: [
      'layouts',
      'components',
      'data',
      'exports',
      'offline/signature.ts',
      ...model,
      ...looks,
    ],
  },
  { files: 'src/search', imports: model },
  { files: 'src/search/build', imports: ['data', ...model] },
  { files: 'src/offline', imports: model },
  {
    files: 'src/offline/build',
    // Both keep what builds have worked out, in one way.
    imports: ['data', 'search/build/keep.ts', 'search/build/version.ts', ...model],
  },
  { files: 'src/exports', imports: ['data', ...model] },
  // It makes the pages with what they say that they read, and writes the site map.
  { files: 'src/site-build', imports: ['data', 'exports', ...model] },
  { files: 'admin', imports: ['components', 'styles', ...model] },
  // What the build refuses, the gateway refuses by the same function.
  { files: 'admin/gateway', imports: ['components', 'styles', 'data/read-entry.ts', ...model] },
  // A preview is the site's own page, made from its content with a draft in it.
  { files: 'admin/preview', imports: ['data', ...model] },
  {
    files: 'tools',
    imports: [
      ...model,
      'exports',
      'search',
      'offline',
      'admin/gateway',
      // Stock Decap is measured with the desk's own configuration.
      'admin/config',
      // The desk's policy is one of those that `deploy/` states.
      'admin/policy.ts',
      'data/read-lexicon.ts',
      // One lock for whatever one process at a time may write.
      'site-build/lock.ts',
      'components/plan/rehearse.ts',
      // The pages that are measured are those that the tests run over.
      'tests/fixtures/page-kinds.ts',
    ],
  },
];

const names = [
  'arabic',
  'schema',
  'domain',
  'data',
  'components',
  'layouts',
  'pages',
  'styles',
  'search',
  'offline',
  'exports',
  'site-build',
  'admin',
  'tools',
  'tests',
];

const runtimeGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
  'process',
  'Buffer',
];

/** The ESLint configuration that enforces the table, one block for each row. */
export function layerRules() {
  return layers.map((layer) => {
    const patterns = forbiddenImports(layer);
    return {
      name: `layers/${layer.files}`,
      files: [
        layer.files.endsWith('.ts') ? layer.files : `${layer.files}/**/*.{ts,mts,js,mjs,astro}`,
      ],
      rules: {
        'no-restricted-imports': ['error', { patterns }],
        'no-restricted-syntax': ['error', ...patterns.map(dynamicImport)],
        ...(layer.pure && { 'no-restricted-globals': ['error', ...runtimeGlobals] }),
      },
    };
  });
}

function forbiddenImports({ files, imports, packages, readsContent = false }) {
  const own = files.replace(/^src\//, '').split('/')[0];
  const allowed = [own, ...imports];
  const open = `(?!(?:${allowed.join('|')})(?:/|$))`;
  const message = `${files} may import ${imports.map((name) => `#${name}`).join(', ') || 'no other layer'}: move the code to a layer that may.`;
  const patterns = [
    { regex: `^#${open}`, message },
    { regex: `^(?:\\.\\.?/)+(?:src/)?${open}(?:${names.join('|')})/`, message },
    { regex: '^/?src/', message: 'Import another layer by its name: #domain/fee.ts.' },
  ];
  if (packages) {
    patterns.push({
      regex: `^(?![.#/]|src/|(?:${packages.join('|')})$)`,
      message: `${files} may import ${packages.join(', ') || 'no package'}: it runs in the build, the browser and the desk alike.`,
    });
  } else if (!readsContent) {
    patterns.push({
      regex: '^astro:content$',
      message: 'Only src/data reads content: ask it, or take the value as a prop or argument.',
    });
  }
  return patterns;
}

/** no-restricted-imports does not see `import()`. A selector's regular expression cannot contain a slash. */
function dynamicImport({ regex, message }) {
  return {
    selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\x2F')}/]`,
    message,
  };
}
