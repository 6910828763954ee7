import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs a program in the project's folder and answers its exit code (1 when it was killed or could not be started).
 * `quiet` holds its output back and shows it on stderr only if it fails, so that stdout stays clean.
 */
export function execute(command, args, { quiet = false, env = {}, stdin = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const windowsShell = process.platform === 'win32' && command !== process.execPath;
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : [stdin, 'inherit', 'inherit'],
      shell: windowsShell,
    });
    const held = [];
    child.stdout?.on('data', (data) => held.push(data));
    child.stderr?.on('data', (data) => held.push(data));
    child.on('error', (error) => {
      console.error(`Não foi possível executar ${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(held));
      resolve(code ?? 1);
    });
  });
}
