import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

/** Certificate and private key, both in PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

const day = 86_400_000;
const daysValid = 397;
/** Renewed before it ends, so that a server left running does not outlive it by much. */
const daysLeftWanted = 14;

/**
 * Certificate for `localhost`: the one of Microsoft's `office-addin-dev-certs`, which the system trusts, where the developer has
 * installed it; otherwise one of our own, kept in `folder` so that a browser's exception for it holds over restarts.
 */
export async function localCertificate(folder: string, now: Date, home = homedir()): Promise<Certificate> {
  const trusted = readPair(
    path.join(home, '.office-addin-dev-certs', 'localhost.crt'),
    path.join(home, '.office-addin-dev-certs', 'localhost.key'),
  );
  if (trusted !== null && isGood(trusted, now)) return trusted;
  // Both in one file, so that two processes starting together cannot mix each other's halves.
  const file = path.join(folder, 'localhost.pem');
  const both = readPair(file, file)?.cert ?? '';
  const keyAt = both.indexOf('-----BEGIN PRIVATE KEY-----');
  const kept = keyAt < 0 ? null : { cert: both.slice(0, keyAt), key: both.slice(keyAt) };
  if (kept !== null && isGood(kept, now)) return kept;
  const made = await newCertificate(now);
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, made.cert + made.key, { mode: 0o600 });
  renameSync(draft, file);
  return made;
}

function readPair(certFile: string, keyFile: string): Certificate | null {
  try {
    return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isGood({ cert }: Certificate, now: Date): boolean {
  const { validTo, subjectAltName } = new X509Certificate(cert);
  return Date.parse(validTo) - now.getTime() > daysLeftWanted * day && (subjectAltName ?? '').includes('DNS:localhost');
}

async function newCertificate(now: Date): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + daysValid * day),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { cert: withNewline(cert), key: withNewline(key) };
}

function withNewline(pem: string): string {
  return pem.endsWith('\n') ? pem : `${pem}\n`;
}
