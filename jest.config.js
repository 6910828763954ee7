const swc = [
  '@swc/jest',
  {
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];

/** Node by default; a test of components says `@jest-environment jsdom` at its head. */
export default {
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '^.+\\.(ts|tsx|js|mjs|cjs)$': swc },
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|uuid|cookie|content-disposition|request-filtering-agent|@electric-sql)/)',
  ],
  globalSetup: '<rootDir>/tests/api/support/databases.mjs',
  globalTeardown: '<rootDir>/tests/api/support/stopDatabases.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
};
