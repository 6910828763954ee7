import { fileURLToPath } from 'node:url';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import CustomFunctionsMetadataPlugin from 'custom-functions-metadata-plugin';
import HtmlPlugin from 'html-webpack-plugin';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

/** Every file of custom functions; `associations` and types hold none. */
const functionFiles = readdirSync(inRoot('src/functions'))
  .filter((name) => name.endsWith('.function.ts'))
  .map((name) => `./src/functions/${name}`);

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

const common = (name, mode) => ({
  name,
  mode,
  target: 'web',
  devtool: 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript, { test: /\.css$/, type: 'asset/resource' }] },
  cache: {
    type: 'filesystem',
    cacheDirectory: inRoot('.cache/webpack'),
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  },
  performance: { hints: false },
  // The built pages keep their comments: the server puts office.js and its configuration in their place.
  optimization: { minimizeOptions: { html: false } },
  stats: 'errors-warnings',
});

/** A page of the add-in, with its comments left in. */
const page = (filename, template, chunk) =>
  new HtmlPlugin({ filename, template, chunks: [chunk], scriptLoading: 'defer', minify: false });

/** The add-in as it ships: one build, the same in development and production. */
const addin = (mode) => ({
  ...common('addin', mode),
  entry: {
    taskpane: './src/taskpane/index.tsx',
    auth: './src/client/auth/redirect.ts',
    relay: './src/client/auth/relay.ts',
    // The manifest names this file, so its name holds no hash; the shared runtime itself loads the functions with the pane.
    functions: { import: './src/functions/register.ts', filename: 'functions.js' },
  },
  // The manifest is written there afterwards, for the addresses in force.
  output: {
    path: inRoot('dist/addin'),
    filename: '[name].[contenthash:8].js',
    clean: { keep: 'manifest.xml' },
    publicPath: '/',
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: 'functions.json', input: functionFiles }),
    page('taskpane.html', 'src/taskpane/taskpane.html', 'taskpane'),
    page('auth.html', 'src/client/auth/redirect.html', 'auth'),
    page('relay.html', 'src/client/auth/relay.html', 'relay'),
    new CopyPlugin({ patterns: [{ from: 'assets', to: 'assets' }] }),
  ],
});

/** The page that plays Excel's side of Office.js; never part of what ships. */
const workbench = (mode) => ({
  ...common('workbench', mode),
  entry: { workbench: './src/workbench/main.ts' },
  output: {
    path: inRoot('dist/workbench'),
    filename: '[name].[contenthash:8].js',
    clean: true,
    publicPath: '/workbench/',
  },
  plugins: [new HtmlPlugin({ filename: 'index.html', template: 'src/workbench/index.html', scriptLoading: 'defer' })],
});

export default (_env, argv) => [addin(argv.mode ?? 'production'), workbench(argv.mode ?? 'production')];
