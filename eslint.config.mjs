import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores([
    'main.js',
    'dist/',
    'node_modules/',
    'sample-vault/',
    'tests/output/',
    'tests/fixtures/',
    '**/fixtures/plugin/',
    'package-lock.json',
  ]),
  // The plugin: the rules of the community review, all of them.
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'package.json'],
    extends: [obsidianmd.configs.recommended],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
  },
  // Everything around it runs on Node or in the preview's page, where the rules for plugins do not apply.
  {
    files: [
      'cli/**/*.ts',
      'preview/**/*.ts',
      'scripts/**/*.ts',
      'bench/**/*.ts',
      'assure/**/*.ts',
      'mutation/**/*.ts',
      'tests/**/*.ts',
      'tests/**/*.tsx',
      '*.config.ts',
    ],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.node.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
]);
