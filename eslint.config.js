/**
 * Form, correctness and the walls between rooms. `npm run lint` runs it; the rules of this house are in scripts/lint.
 */
import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileName } from './scripts/lint/file-name.ts';
import { pureModel } from './scripts/lint/pure-model.ts';
import { strictPolicy } from './scripts/lint/strict-policy.ts';
import { walls } from './scripts/lint/walls.ts';

const house = { rules: { 'file-name': fileName, 'pure-model': pureModel, 'strict-policy': strictPolicy, walls } };

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '**/.cache/', '**/.build/', 'test-results/', 'playwright-report/', 'content/']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // node:test returns promises that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      // It also names assertions that tsc needs.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Values from outside are quoted as text in messages, whatever they are.
      '@typescript-eslint/no-base-to-string': 'off',
      // Scripts of the engine are generators that may have nothing to yield.
      'require-yield': 'off',
      'no-undef': 'off',
    },
  },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.{ts,tsx,js,mjs,astro}'],
    plugins: { house },
    rules: {
      eqeqeq: 'error',
      'house/file-name': 'error',
      'house/walls': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['simulations/**/*.ts'],
    ignores: ['simulations/*/bench/**'],
    plugins: { house },
    rules: { 'house/pure-model': 'error', 'no-console': 'error' },
  },
  // An example prints what it found.
  { files: ['simulations/engine/examples/**'], rules: { 'no-console': 'off' } },
  { files: ['{components,src}/**/*.{tsx,astro}'], plugins: { house }, rules: { 'house/strict-policy': 'error' } },
);
