import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { ImportOptions, ImportReport } from '../../contract/imports';
import { err, ok, type Result } from '../../domain/result';
import { importCliStrings } from '../../strings/importCli';
import { localCertificate } from '../certificate';
import { readConfig, type Config } from '../config';
import { importArguments, importMapping, type ImportArguments } from '../imports/importArguments';
import { importFile, openFile, type FileToImport } from '../imports/importFile';
import { importThroughServer } from '../imports/importThroughServer';
import { reportLines } from '../imports/reportLines';
import { openConfiguredDatabase } from '../openConfiguredDatabase';
import { prepareCompany } from '../prepareCompany';
import { projectRoot } from '../projectRoot';
import { developmentToken } from '../signIn/developmentToken';
import { developmentUsers } from '../signIn/developmentUsers';
import { lastIssuer } from '../signIn/lastIssuer';
import { providerKeys } from '../signIn/providerKeys';
import { StartRefusal } from '../startRefusal';
import type { Database } from '../storage/database';
import { FolderInUseError, lockFolder } from '../storage/folderLock';
import { company } from '../storage/schema';
import { print, refuse } from './terminal';

type LocalFile = FileToImport & { content: { bytes: Uint8Array } };

/** Reads a file the way the person names it: from the folder where they stand. */
function readNamed(name: string): Result<Buffer, string> {
  try {
    return ok(readFileSync(path.resolve(process.env['CALLED_FROM'] ?? '.', name)));
  } catch (error) {
    return err(importCliStrings.cannotRead(name, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

function mappingOf(mapFile: string | null): Result<ImportOptions['map'], string> {
  if (mapFile === null) return ok({});
  const text = readNamed(mapFile);
  if (!text.ok) return text;
  const map = importMapping(text.value.toString('utf8'));
  return map === null ? err(importCliStrings.badMap(mapFile)) : ok(map);
}

/** Another process, most likely the server, has the folder of the database. */
async function folderInUse({ databaseUrl, dataDir }: Config): Promise<boolean> {
  if (databaseUrl !== null) return false;
  try {
    await (await lockFolder(dataDir)).release();
    return false;
  } catch (error) {
    if (error instanceof FolderInUseError) return true;
    throw error;
  }
}

async function throughServer(
  config: Config,
  file: LocalFile,
  companyId: string | null,
): Promise<Result<ImportReport, string>> {
  const told = process.env['PORT'] !== undefined || process.env['PUBLIC_URL'] !== undefined;
  const issuer = (told ? null : lastIssuer(config.dataDir)) ?? config.identity.issuer;
  const address = new URL(issuer).origin;
  // In production nobody here can speak for a person; the server's own address takes the file then.
  const user = developmentUsers.find(({ role }) => role === 'supervisor');
  if (config.mode === 'production' || user === undefined) return err(importCliStrings.serverSilent(address));
  process.stderr.write(`${importCliStrings.throughServer(address)}\n`);
  const token = await developmentToken(
    user,
    { ...config.identity, issuer },
    await providerKeys(config.dataDir),
    new Date(),
  );
  const { cert } = await localCertificate(path.join(projectRoot(), '.cache', 'certificate'), new Date());
  const authority = path.join(homedir(), '.office-addin-dev-certs', 'ca.crt');
  const certificates = [cert, ...(existsSync(authority) ? [readFileSync(authority, 'utf8')] : [])];
  return importThroughServer({ address, token, certificates, companyId }, file);
}

async function companyOf(database: Database, chosen: string | null): Promise<Result<string, string>> {
  const companies = await database.asOwner((tx) => tx.select({ id: company.id, name: company.name }).from(company));
  if (chosen !== null) {
    const found = companies.some(({ id }) => id === chosen);
    return found ? ok(chosen) : err(importCliStrings.unknownCompany(chosen));
  }
  const [first, second] = companies;
  if (first === undefined) return err(importCliStrings.noCompany);
  if (second === undefined) return ok(first.id);
  return err([importCliStrings.chooseCompany, ...companies.map(({ id, name }) => `  ${id}  ${name}`)].join('\n'));
}

async function directly(
  config: Config,
  file: LocalFile,
  chosenCompany: string | null,
): Promise<Result<ImportReport, string>> {
  const database = await openConfiguredDatabase(config);
  try {
    const now = new Date();
    await prepareCompany(database, config, now, (sentence) => process.stderr.write(`${sentence}\n`));
    const companyId = await companyOf(database, chosenCompany);
    if (!companyId.ok) return companyId;
    const acting = { companyId: companyId.value, actor: 'import', author: 'import', now };
    const opened = await openFile(file);
    const report = await database.asCompany(companyId.value, (tx) => importFile(tx, acting, opened));
    if (report.applied) await database.analyze();
    return ok(report);
  } finally {
    await database.close();
  }
}

async function runImport({ file: fileName, mapFile, companyId, options }: ImportArguments): Promise<void> {
  const config = readConfig(process.env, projectRoot());
  if (!config.ok) return refuse(config.error);
  const bytes = readNamed(fileName);
  if (!bytes.ok) return refuse(bytes.error);
  const map = mappingOf(mapFile);
  if (!map.ok) return refuse(map.error);
  const file = {
    fileName: path.basename(fileName),
    content: { bytes: bytes.value },
    options: { ...options, map: map.value },
  };
  const report = (await folderInUse(config.value))
    ? await throughServer(config.value, file, companyId)
    : await directly(config.value, file, companyId);
  if (!report.ok) return refuse(report.error);
  for (const line of reportLines(report.value)) print(line);
  if (!report.value.applied) process.exitCode = 1;
}

try {
  const parsed = importArguments(process.argv.slice(2));
  if (parsed.ok) await runImport(parsed.value);
  else refuse(parsed.error);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  refuse(error.message);
}
