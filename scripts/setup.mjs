import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { execute } from './execute.mjs';
import { inRoot, main, Stop } from './root.mjs';

const oldestNode = [20, 20];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Stop(
    `É preciso o Node.js ${oldestNode.join('.')} ou mais novo; este é o ${process.versions.node}. Instale em https://nodejs.org e tente de novo.`,
  );
}

/** Whether what npm put into node_modules is what package-lock.json asks for. Dates of files say nothing after a clone. */
function packagesAreInstalled() {
  const installedFile = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || entry.peer || installed[name]?.version === entry.version,
  );
}

async function installPackages({ quiet }) {
  if (packagesAreInstalled()) return;
  console.error('Instalando as dependências (npm ci); na primeira vez leva alguns minutos…');
  const failed = await execute('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet });
  if (failed)
    throw new Stop('As dependências não foram instaladas: veja acima o que o npm disse. Depois, tente de novo.');
}

/** What `npm start`, `npm test` and the command-line programs need before anything of the project can run. */
export async function setup({ quiet = false } = {}) {
  checkNode();
  await installPackages({ quiet });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(() => setup());
