import { existsSync } from 'node:fs';
import { buildServer } from './build.mjs';
import { execute } from './execute.mjs';
import { inRoot, main, Stop } from './root.mjs';
import { setup } from './setup.mjs';

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  await setup({ quiet: true });
  await buildServer({ quiet: true });
  const program = inRoot(`dist/cli/${name}.js`);
  if (name === undefined || !existsSync(program)) throw new Stop(`Não há um comando "${name ?? ''}".`);
  // Files named on the command line are relative to where the person stands, which npm tells.
  const env = process.env.INIT_CWD === undefined ? {} : { CALLED_FROM: process.env.INIT_CWD };
  return execute(process.execPath, ['--enable-source-maps', program, ...args], { env });
});
