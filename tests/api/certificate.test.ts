import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localCertificate } from '../../src/api/certificate';

const now = new Date('2026-11-24T15:00:00Z');
const after = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe('the certificate for localhost', () => {
  const made: string[] = [];
  const folder = () => {
    const one = mkdtempSync(path.join(tmpdir(), 'cobranca-certificate-'));
    made.push(one);
    return one;
  };
  afterAll(() => made.forEach((one) => rmSync(one, { recursive: true })));

  it('names localhost and its addresses, and is good for the time that browsers accept', async () => {
    const { cert } = await localCertificate(folder(), now, folder());
    const { subjectAltName, validTo, validFrom } = new X509Certificate(cert);
    expect(subjectAltName).toContain('DNS:localhost');
    expect(subjectAltName).toContain('IP Address:127.0.0.1');
    expect((Date.parse(validTo) - Date.parse(validFrom)) / 86_400_000).toBeLessThanOrEqual(398);
  });

  it('stays the same, so that an exception made for it holds', async () => {
    const kept = folder();
    const first = await localCertificate(kept, now, folder());
    expect(await localCertificate(kept, after(300), folder())).toEqual(first);
  });

  it('is made anew shortly before it ends', async () => {
    const kept = folder();
    const first = await localCertificate(kept, now, folder());
    const second = await localCertificate(kept, after(390), folder());
    expect(second.cert).not.toBe(first.cert);
    expect(Date.parse(new X509Certificate(second.cert).validTo)).toBeGreaterThan(after(390).getTime());
  });

  it('is the one that the system trusts where office-addin-dev-certs was installed, while it is good', async () => {
    const home = folder();
    const trusted = await localCertificate(folder(), now, folder());
    mkdirSync(path.join(home, '.office-addin-dev-certs'));
    writeFileSync(path.join(home, '.office-addin-dev-certs', 'localhost.crt'), trusted.cert);
    writeFileSync(path.join(home, '.office-addin-dev-certs', 'localhost.key'), trusted.key);
    expect((await localCertificate(folder(), now, home)).cert).toBe(trusted.cert);
    expect((await localCertificate(folder(), after(390), home)).cert).not.toBe(trusted.cert);
  });
});
