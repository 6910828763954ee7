import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { inRoot, main } from './root.mjs';
import { setup } from './setup.mjs';

/** The identity provider warns of Node 20, on which it was tried and works; the person starting the server can do nothing with it. */
function withoutRuntimeWarning() {
  const warn = console.warn;
  console.warn = (...said) => {
    if (!String(said[0]).includes('Unsupported runtime')) warn(...said);
  };
}

await main(async () => {
  await setup();
  await build();
  process.setSourceMapsEnabled(true);
  withoutRuntimeWarning();
  // In this process: Ctrl+C and a stop by the system reach the server itself.
  await import(pathToFileURL(inRoot('dist/server.js')).href);
});
