import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Who may import whom; everything not listed for a folder is refused. Mirrors docs/architecture.md. */
const mayImport = {
  domain: [],
  contract: ['domain'],
  strings: ['contract', 'domain'],
  excel: ['domain', 'contract', 'strings'],
  client: ['domain', 'contract', 'strings'],
  functions: ['domain', 'strings'],
  commands: ['domain', 'contract', 'strings', 'excel', 'client'],
  taskpane: ['domain', 'contract', 'strings', 'excel', 'client', 'functions', 'commands'],
  api: ['domain', 'contract', 'strings'],
  workbench: [],
};
const folders = Object.keys(mayImport);
const zones = folders.map((folder) => ({
  target: `./src/${folder}`,
  from: folders
    .filter((other) => other !== folder && !mayImport[folder].includes(other))
    .map((other) => `./src/${other}`),
  message: `${folder} may import only: ${mayImport[folder].join(', ') || 'nothing of ours'}.`,
}));

const noOffice = {
  selector: "MemberExpression[object.name='Excel'], MemberExpression[object.name='Office']",
  message: 'Only src/excel names Excel.* and Office.*.',
};
const noClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'The domain has no clock: today is a parameter.',
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'data', 'coverage', '.cache', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { typescript: true, node: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['src/domain/**'], rules: { 'no-restricted-syntax': ['error', noOffice, noClock] } },
  {
    files: ['src/{contract,strings,client,functions,commands,taskpane,api,workbench}/**'],
    rules: { 'no-restricted-syntax': ['error', noOffice] },
  },
  {
    files: ['src/excel/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-empty-load': 'error',
    },
  },
  {
    files: ['src/taskpane/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['playwright.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
);
