import { parseArgs } from 'node:util';
import { tokenCommand } from '../../strings/tokenCommand';
import { readConfig } from '../config';
import { developmentToken } from '../signIn/developmentToken';
import { developmentUsers } from '../signIn/developmentUsers';
import { lastIssuer } from '../signIn/lastIssuer';
import { providerKeys } from '../signIn/providerKeys';
import { projectRoot } from '../projectRoot';
import { print, refuse } from './terminal';

const subjects = developmentUsers.map((user) => user.subject);

function userOption(): string | null {
  try {
    const { values } = parseArgs({ options: { user: { type: 'string' } } });
    return values.user ?? null;
  } catch {
    // An option that does not exist: the usage says which do.
    return null;
  }
}

async function printToken(): Promise<void> {
  const config = readConfig(process.env, projectRoot());
  if (!config.ok) return refuse(config.error);
  if (config.value.mode === 'production') return refuse(tokenCommand.onlyInDevelopment);
  const subject = userOption();
  if (subject === null) return refuse(tokenCommand.usage(subjects));
  const user = developmentUsers.find((candidate) => candidate.subject === subject);
  if (user === undefined) return refuse(tokenCommand.unknownUser(subject, subjects));
  const { dataDir, identity } = config.value;
  const told = process.env['PORT'] !== undefined || process.env['PUBLIC_URL'] !== undefined;
  const issuer = told ? identity.issuer : (lastIssuer(dataDir) ?? identity.issuer);
  print(await developmentToken(user, { ...identity, issuer }, await providerKeys(dataDir), new Date()));
}

await printToken();
