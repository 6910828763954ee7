import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { z } from 'zod';

/** Secrets of the local provider. They outlive the process, so that tokens and sign-ins survive a restart. */
export interface ProviderKeys {
  /** Private RSA key as JWK, with `kid`. */
  signing: JWK & { kid: string };
  /** Keys that sign the provider's cookies. */
  cookies: string[];
}

const keysSchema = z.object({
  signing: z.looseObject({ kty: z.literal('RSA'), kid: z.string() }),
  cookies: z.array(z.string().min(16)).min(1),
});

/** Reads the keys kept in the folder, or makes them. Several processes may do so at once: the first to write wins. */
export async function providerKeys(dataDir: string): Promise<ProviderKeys> {
  const file = path.join(dataDir, 'identity', 'keys.json');
  const kept = readKeys(file);
  if (kept !== null) return kept;
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(await newKeys()), { mode: 0o600 });
  try {
    // A link appears whole or not at all, and refuses to replace what another process just made.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKeys(file);
  if (made === null) throw new Error(`The keys just written to ${file} are gone.`);
  return made;
}

function readKeys(file: string): ProviderKeys | null {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return keysSchema.parse(JSON.parse(content));
}

async function newKeys(): Promise<ProviderKeys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomBytes(12).toString('base64url');
  return {
    signing: { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' },
    cookies: [randomBytes(32).toString('base64url')],
  };
}

/** The part of the keys that anybody may know. */
export function publicKeys(keys: ProviderKeys): JSONWebKeySet {
  const { kty, kid, n, e } = keys.signing;
  return { keys: [{ kty, kid, n, e, alg: 'RS256', use: 'sig' } as JWK] };
}
