import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const fileIn = (dataDir: string) => path.join(dataDir, 'identity', 'issuer');

/** Remembers the address of the local provider, so that `npm run token` need not be told the port that `npm start` was given. */
export function rememberIssuer(dataDir: string, issuer: string): void {
  mkdirSync(path.dirname(fileIn(dataDir)), { recursive: true });
  writeFileSync(fileIn(dataDir), issuer);
}

/** Address of the local provider when it last ran on this folder; null if it never did. */
export function lastIssuer(dataDir: string): string | null {
  try {
    return readFileSync(fileIn(dataDir), 'utf8').trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
