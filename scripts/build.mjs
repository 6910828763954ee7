import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { execute } from './execute.mjs';
import { inRoot, main, root, Stop } from './root.mjs';
import { setup } from './setup.mjs';

const pagesInputs = [
  'src/domain',
  'src/contract',
  'src/strings',
  'src/excel',
  'src/client',
  'src/functions',
  'src/commands',
  'src/taskpane',
  'src/workbench',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
];
const serverInputs = [
  'src/domain',
  'src/contract',
  'src/strings',
  'src/api',
  'scripts/bundle-server.mjs',
  'package-lock.json',
];
const manifestSettings = ['PUBLIC_URL', 'PORT', 'OIDC_ISSUER'];

function filesOf(entry) {
  const full = inRoot(entry);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath ?? file.path, file.name));
}

/** Of names and contents: a fresh clone or a changed branch moves dates without changing anything. */
function fingerprint(inputs, settings = []) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesOf).sort())
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  return hash.digest('hex');
}

/** Runs `make` unless the output stands and was made of the same inputs. */
async function unlessUpToDate(name, output, mark, make) {
  const markFile = inRoot('dist/.built', name);
  if (existsSync(inRoot(output)) && existsSync(markFile) && readFileSync(markFile, 'utf8') === mark) return;
  rmSync(markFile, { force: true });
  await make();
  mkdirSync(path.dirname(markFile), { recursive: true });
  writeFileSync(markFile, mark);
}

async function bundlePages({ quiet }) {
  console.error('Construindo o suplemento e a bancada…');
  const webpack = inRoot('node_modules/webpack-cli/bin/cli.js');
  const failed = await execute(process.execPath, [webpack, '--mode', 'production'], { quiet });
  if (failed) throw new Stop('O suplemento não foi construído: o erro do webpack está acima.');
}

async function bundleServer({ quiet }) {
  const failed = await execute(process.execPath, [inRoot('scripts/bundle-server.mjs')], { quiet });
  if (failed) throw new Stop('O servidor não foi construído: o erro do esbuild está acima.');
}

async function writeManifest() {
  const failed = await execute(process.execPath, [
    inRoot('dist/cli/manifest.js'),
    inRoot('manifest.xml'),
    inRoot('dist/addin/manifest.xml'),
  ]);
  if (failed) throw new Stop('O manifesto não foi escrito: o motivo está acima.');
}

/** Server and command-line programs: `dist/server.js`, `dist/cli/*.js`. */
export async function buildServer({ quiet = false } = {}) {
  await unlessUpToDate('server', 'dist/server.js', fingerprint(serverInputs), () => bundleServer({ quiet }));
}

/** Everything in `dist`: pages of the add-in and of the workbench, server, and the manifest for the addresses in force. */
export async function build({ quiet = false } = {}) {
  await buildServer({ quiet });
  const pages = fingerprint(pagesInputs);
  await unlessUpToDate('pages', 'dist/addin/taskpane.html', pages, () => bundlePages({ quiet }));
  const server = fingerprint(serverInputs);
  await unlessUpToDate(
    'manifest',
    'dist/addin/manifest.xml',
    `${pages}${server}${fingerprint([], manifestSettings)}`,
    writeManifest,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await setup();
    await build();
  });
}
