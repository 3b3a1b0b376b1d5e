import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { layerRules } from './tools/layers.mjs';

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist.*/',
    '.astro/',
    '.cache/',
    'content/',
    'public/',
    'bench/results/',
    'test-results/',
    // A site of its own, with content of its own.
    'tools/bench-pages/peers/starlight/',
  ]),
  js.configs.recommended,
  ts.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      // TypeScript finds unknown names, and knows the globals of every runtime.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
  {
    files: ['{src,admin,tools,tests}/**/*.{ts,mjs}'],
    ignores: ['**/*.d.ts', '**/*.config.mjs'],
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  layerRules(),
);
