import { readFileSync, writeFileSync } from 'node:fs';
import { readConfig } from '../config';
import { manifestFor } from '../manifest';
import { identityOriginOf } from '../pages/identityOrigin';
import { projectRoot } from '../projectRoot';
import { refuse } from './terminal';

/** `manifest.js SOURCE TARGET`: writes the manifest for the addresses in force (PORT, PUBLIC_URL, OIDC_ISSUER). */
function writeManifest(): void {
  const [source, target] = process.argv.slice(2);
  if (source === undefined || target === undefined) throw new Error('manifest.js needs a source and a target file.');
  const config = readConfig(process.env, projectRoot());
  if (!config.ok) return refuse(config.error);
  const { publicUrl, mode } = config.value;
  const identityOrigin = identityOriginOf(config.value);
  writeFileSync(target, manifestFor(readFileSync(source, 'utf8'), { publicUrl, identityOrigin, mode }));
}

writeManifest();
