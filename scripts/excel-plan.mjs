import path from 'node:path';

/** Microsoft's tool that puts an add-in into Excel. Fetched when asked for: as a dependency it breaks the installation. */
const sideloader = 'office-addin-debugging@7.0.0';

/**
 * What `npm run excel` runs on a platform (as `process.platform` names it), with the files at hand: a sentence that says why not,
 * or the commands. The certificate is trusted first, as Excel opens no page without one.
 */
export function excelPlan(platform, { root, manifest }) {
  if (platform !== 'win32' && platform !== 'darwin') {
    return {
      refusal:
        'O Excel não existe neste sistema: abra o Excel na Web e carregue o manifesto em Página Inicial → Suplementos → Mais Suplementos → Carregar meu suplemento.',
    };
  }
  const npx = platform === 'win32' ? 'npx.cmd' : 'npx';
  // Windows runs .cmd files by its shell, which splits at spaces.
  const quoted = (file) => (platform === 'win32' && /\s/.test(file) ? `"${file}"` : file);
  return {
    trust: {
      command: process.execPath,
      args: [path.join(root, 'node_modules/office-addin-dev-certs/cli.js'), 'install', '--days', '365'],
    },
    sideload: {
      command: npx,
      args: [
        '--yes',
        sideloader,
        'start',
        quoted(manifest),
        'desktop',
        '--app',
        'excel',
        '--no-debug',
        '--no-live-reload',
      ],
    },
  };
}
