import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot, root } from './root.mjs';

const entries = { server: 'src/api/server.ts' };
for (const name of ['token', 'import', 'manifest']) entries[`cli/${name}`] = `src/api/cli/${name}.ts`;

mkdirSync(inRoot('dist'), { recursive: true });
const stale = readdirSync(inRoot('dist')).filter((name) => /\.js(\.map)?$/.test(name));
for (const old of [...stale, 'cli', 'migrations']) rmSync(inRoot('dist', old), { recursive: true, force: true });

// Split, so that what is imported on demand (identity provider, workbench, PGlite) is not even read where it is not used.
await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: 'dist',
  // Beside server.js, because the migrations are looked for beside the code that reads them.
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
cpSync(inRoot('src/api/storage/migrations'), inRoot('dist/migrations'), { recursive: true });
