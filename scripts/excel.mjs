import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import { excelPlan } from './excel-plan.mjs';
import { execute } from './execute.mjs';
import { inRoot, main, root, Stop } from './root.mjs';
import { setup } from './setup.mjs';

const origin = `https://localhost:${process.env.PORT || '3000'}`;

/** The text at an address of our own server, or null where nobody answers. Its certificate may not be trusted yet. */
function fetchText(address) {
  return new Promise((resolve) => {
    const call = get(address, { rejectUnauthorized: false, timeout: 5_000 }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve(answer.statusCode === 200 ? Buffer.concat(chunks).toString() : null));
      answer.on('error', () => resolve(null));
    });
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve(null));
  });
}

/** Starts the server and waits until it answers; null where one answers already. */
async function startServer() {
  if ((await fetchText(`${origin}/api/health`)) !== null) return null;
  const server = spawn(process.execPath, [inRoot('scripts/start.mjs')], { cwd: root, stdio: 'inherit' });
  const ended = once(server, 'exit').then(() => 'ended');
  while ((await fetchText(`${origin}/api/health`)) === null) {
    if ((await Promise.race([ended, delay(1_000)])) === 'ended') {
      throw new Stop('O servidor não começou: veja acima o que ele disse.');
    }
  }
  return ended;
}

await main(async () => {
  const manifest = inRoot('.cache/excel/manifest.xml');
  const plan = excelPlan(process.platform, { root, manifest });
  if (plan.refusal !== undefined) throw new Stop(plan.refusal);
  await setup();
  if (await execute(plan.trust.command, plan.trust.args)) {
    throw new Stop('O certificado de localhost não foi instalado, e sem ele o Excel não abre o painel.');
  }
  const server = await startServer();
  const xml = await fetchText(`${origin}/manifest.xml`);
  if (xml === null) throw new Stop(`O servidor em ${origin} não entregou o manifesto.`);
  mkdirSync(inRoot('.cache/excel'), { recursive: true });
  writeFileSync(manifest, xml);
  if (await execute(plan.sideload.command, plan.sideload.args)) {
    throw new Stop('O suplemento não foi posto no Excel: veja acima o que a ferramenta da Microsoft disse.');
  }
  // Ours to keep until Ctrl+C, which reaches it too.
  if (server !== null) await server;
});
