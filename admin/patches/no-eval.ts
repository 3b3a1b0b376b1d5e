import type { Patch } from './patch.ts';

const core = 'decap-cms-core/dist/esm';

/** Code made from text: without it the page needs no `unsafe-eval`, and no file can run as a script. */
export const noEval: readonly Patch[] = [
  {
    name: 'no-foreign-formats',
    file: `${core}/formats/formats.js`,
    why: 'Reading front matter with gray-matter runs a file that begins with ---js. Every collection has a format of ours, so the others go, and their parsers with them.',
    find: /import (?:\w+|\{[^}]*\}) from '\.\/(?:yaml|toml|json|frontmatter)';\n/g,
    replace: '',
    times: 4,
  },
  {
    name: 'no-foreign-formats-by-extension',
    file: `${core}/formats/formats.js`,
    why: 'The table of the formats that no-foreign-formats takes out.',
    find: /(export const extensionFormatters = )\{[^}]*\}/g,
    replace: '$1{}',
  },
  {
    name: 'no-foreign-formats-by-name',
    file: `${core}/formats/formats.js`,
    why: 'The other table of the formats that no-foreign-formats takes out.',
    find: /(const formatters = \{)[^.]*(\.\.\.getCustomFormatsFormatters)/g,
    replace: '$1 $2',
  },
  {
    name: 'no-validator-in-the-page',
    file: `${core}/actions/config.js`,
    why: 'Ajv compiles its schema into a function. The same validator runs over the same configuration in the unit tests.',
    find: "import { validateConfig } from '../constants/configSchema';\n",
    replace: '',
  },
  {
    name: 'no-validation-in-the-page',
    file: `${core}/actions/config.js`,
    why: 'The call of the function that no-validator-in-the-page takes out.',
    find: '      validateConfig(mergedConfig);\n',
    replace: '',
  },
  {
    name: 'no-config-file-parser',
    file: `${core}/actions/config.js`,
    why: 'The configuration is a module of ours; a second YAML parser for config.yml is 150 KB that never run.',
    find: "import yaml from 'yaml';\n",
    replace: '',
  },
  {
    name: 'no-config-file',
    file: `${core}/actions/config.js`,
    why: 'The use of the parser that no-config-file-parser takes out.',
    find: /yaml\.parse\(data, \{[^}]*\}\)/g,
    replace: '{}',
  },
  {
    name: 'no-eval-in-sha256',
    file: 'js-sha256/src/sha256.js',
    why: 'Its branch for Node hides `require` in `eval`; no browser takes it.',
    find: /eval\("require\('(?:crypto|buffer)'\)(?:\.Buffer)?"\)/g,
    replace: 'undefined',
    times: 2,
  },
  {
    name: 'no-probe-in-zod',
    file: 'zod/v4/core/util.js',
    why: 'It asks with `new Function` whether it may compile, which a strict policy reports as a violation.',
    find: /const F = Function;\s+new F\(""\);\s+return true;/g,
    replace: 'return false;',
  },
  {
    name: 'no-compiler-in-zod',
    file: 'zod/v4/core/doc.js',
    why: 'The compiler that the probe of no-probe-in-zod now never allows.',
    find: 'const F = Function;',
    replace: 'const F = undefined;',
  },
  {
    name: 'no-global-by-function',
    file: 'lodash/_root.js',
    why: 'It looks for the global object through `Function` where nothing else names it; every browser has `globalThis`.',
    find: "Function('return this')()",
    replace: 'globalThis',
  },
  {
    name: 'no-bind-from-text',
    file: 'function-bind/index.js',
    why: 'It stands in for `Function.prototype.bind`, which every browser has, by a function made from text.',
    find: /var implementation = .*/gs,
    replace: 'module.exports = Function.prototype.bind;',
  },
];
