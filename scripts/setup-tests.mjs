import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { execute } from './execute.mjs';
import { Stop } from './root.mjs';

const isRoot = process.platform === 'linux' && process.getuid() === 0;

const browsers = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

async function hasBrowser() {
  if (browsers.some((path) => path !== undefined && existsSync(path))) return true;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

function has(command, ...args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function installByApt(...packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await execute('apt-get', ['update', '-qq'], { quiet: true, env });
  return execute('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { quiet: true, env });
}

async function installBrowser() {
  if (await hasBrowser()) return;
  const withApt = process.platform === 'linux' && has('apt-get', '--version');
  if (!isRoot || !withApt) {
    const command = withApt
      ? 'sudo apt-get update && sudo apt-get install -y chromium'
      : 'npx playwright install chromium';
    throw new Stop(`Os testes precisam do Chromium. Instale com:\n\n  ${command}\n\ne rode npm test de novo.`);
  }
  console.error('Instalando o Chromium para os testes (apt-get)…');
  const failed = await installByApt('chromium', 'fonts-liberation');
  if (failed || !(await hasBrowser()))
    throw new Stop('O Chromium não foi instalado: veja acima o que o apt-get disse.');
}

/** pdftotext and pdftoppm read back the PDFs that the backend makes. */
async function installPdfTools() {
  if (has('pdftotext', '-v') && has('pdftoppm', '-v')) return;
  const hasApt = process.platform === 'linux' && has('apt-get', '--version');
  if (!isRoot || !hasApt) {
    const command = hasApt ? 'sudo apt-get update && sudo apt-get install -y poppler-utils' : 'brew install poppler';
    throw new Stop(`Os testes leem os PDFs com o Poppler. Instale com:\n\n  ${command}\n\ne rode npm test de novo.`);
  }
  console.error('Instalando o Poppler para os testes (apt-get)…');
  const failed = await installByApt('poppler-utils');
  if (failed || !has('pdftotext', '-v'))
    throw new Stop('O Poppler não foi instalado: veja acima o que o apt-get disse.');
}

/** PostgreSQL refuses to run as root: its tests then run the server as this user. */
async function makeDatabaseUser() {
  if (!isRoot || has('id', 'postgres')) return;
  const failed = await execute('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  if (failed) throw new Stop('Não foi possível criar o usuário "postgres", com que os testes rodam o PostgreSQL.');
}

/** What the tests need beyond what the program needs: a Chromium, a reader of PDFs, and a user for PostgreSQL where this is root. */
export async function setupTests() {
  await installBrowser();
  await installPdfTools();
  await makeDatabaseUser();
}
