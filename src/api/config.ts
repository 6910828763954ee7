import path from 'node:path';
import { z } from 'zod';
import { bareCnpj, isValidCnpj } from '../domain/documents/cnpj';
import { isEmailAddress } from '../domain/contact/emailAddress';
import { err, ok, type Result } from '../domain/result';
import { configuration } from '../strings/configuration';

/** Who vouches for people, and what the pane needs to ask it for a token. */
export interface IdentityConfig {
  /** What `iss` of a token must be; also where the provider is discovered. */
  issuer: string;
  audience: string;
  clientId: string;
  /** Scope that the pane asks for; its last part must stand in the token. */
  scope: string;
}

/** First company of an empty production database, so that somebody can sign in. */
export interface FirstCompany {
  name: string;
  document: string;
  supervisorSubject: string;
}

/** What the process was told by its environment. */
export interface Config {
  /** `development`: no OIDC_ISSUER, so people come from the local provider; the workbench and the demo exist only here. */
  mode: 'development' | 'production';
  port: number;
  /** Absolute. Database, signing keys of the local provider. */
  dataDir: string;
  databaseUrl: string | null;
  /** Origin that people open, without a slash at the end. */
  publicUrl: string;
  identity: IdentityConfig;
  /** Files in PEM. None in production: http, for a proxy that ends TLS. */
  tls: { certificateFile: string; keyFile: string } | null;
  firstCompany: FirstCompany | null;
  /** Development only: webhooks may go to this computer. */
  allowLoopbackWebhooks: boolean;
  /** The API's description as a page, at `/api/docs`. */
  apiPage: boolean;
  mail: {
    /** Null: messages stay in a folder of the data. */
    smtpUrl: string | null;
    /** The sender's address; null where no server is named. */
    from: string | null;
  };
}

const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

const yesOrNo = (name: string) =>
  text
    .refine((value) => value === undefined || value === '1' || value === '0', {
      error: (issue) => configuration.yesOrNo(name, String(issue.input)),
    })
    .transform((value) => (value === undefined ? undefined : value === '1'));

function parsesAs(value: string, accept: (url: URL) => boolean): boolean {
  return URL.canParse(value) && accept(new URL(value));
}

const isSmtp = ({ protocol, hostname }: URL) => /^smtps?:$/.test(protocol) && hostname !== '';

const environmentSchema = z
  .object({
    PORT: text
      .refine(
        (value) => value === undefined || (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535),
        {
          error: (issue) => configuration.badPort(String(issue.input)),
        },
      )
      .transform((value) => Number(value ?? 3000)),
    DATA_DIR: text.transform((value) => value ?? 'data'),
    DATABASE_URL: text.refine((value) => value === undefined || /^postgres(ql)?:\/\//.test(value), {
      error: configuration.badDatabaseUrl,
    }),
    PUBLIC_URL: text
      .refine(
        (value) =>
          value === undefined ||
          parsesAs(
            value,
            (url) => url.protocol === 'https:' && url.pathname === '/' && url.search === '' && url.hash === '',
          ),
        { error: (issue) => configuration.badPublicUrl(String(issue.input)) },
      )
      .transform((value) => (value === undefined ? undefined : new URL(value).origin)),
    OIDC_ISSUER: text.refine((value) => value === undefined || parsesAs(value, (url) => url.protocol === 'https:'), {
      error: (issue) => configuration.badIssuer(String(issue.input)),
    }),
    OIDC_AUDIENCE: text,
    OIDC_CLIENT_ID: text,
    OIDC_SCOPE: text,
    TLS_CERTIFICATE: text,
    TLS_KEY: text,
    COMPANY_NAME: text,
    COMPANY_DOCUMENT: text
      .refine((value) => value === undefined || isValidCnpj(value), {
        error: (issue) => configuration.companyDocument(String(issue.input)),
      })
      .transform((value) => (value === undefined ? undefined : (bareCnpj(value) ?? value))),
    COMPANY_SUPERVISOR: text,
    WEBHOOKS_TO_LOCALHOST: yesOrNo('WEBHOOKS_TO_LOCALHOST'),
    API_PAGE: yesOrNo('API_PAGE'),
    SMTP_URL: text.refine((value) => value === undefined || parsesAs(value, isSmtp), {
      error: configuration.badSmtpUrl,
    }),
    MAIL_FROM: text.refine((value) => value === undefined || isEmailAddress(value), {
      error: (issue) => configuration.badMailFrom(String(issue.input)),
    }),
  })
  .superRefine((environment, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (environment.OIDC_ISSUER !== undefined) {
      if (environment.OIDC_AUDIENCE === undefined) refuse(configuration.audienceRequired);
      if (environment.PUBLIC_URL === undefined) refuse(configuration.publicUrlRequired);
      if (environment.WEBHOOKS_TO_LOCALHOST === true) refuse(configuration.loopbackInProduction);
    }
    if (environment.SMTP_URL !== undefined && environment.MAIL_FROM === undefined)
      refuse(configuration.mailFromRequired);
    if ((environment.TLS_CERTIFICATE === undefined) !== (environment.TLS_KEY === undefined))
      refuse(configuration.certificatePair);
    const company = [environment.COMPANY_NAME, environment.COMPANY_DOCUMENT, environment.COMPANY_SUPERVISOR];
    const given = company.filter((value) => value !== undefined).length;
    if (given !== 0 && given !== company.length) refuse(configuration.companyTogether);
  });

type Environment = z.infer<typeof environmentSchema>;

/** Reads the environment; the error is a Portuguese sentence for whoever started the process. Folders are relative to `root`. */
export function readConfig(environment: Record<string, string | undefined>, root: string): Result<Config, string> {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) return err(parsed.error.issues.map((issue) => issue.message).join('\n'));
  return ok(configOf(parsed.data, root));
}

function configOf(environment: Environment, root: string): Config {
  const publicUrl = environment.PUBLIC_URL ?? `https://localhost:${environment.PORT}`;
  const issuer = environment.OIDC_ISSUER;
  return {
    mode: issuer === undefined ? 'development' : 'production',
    port: environment.PORT,
    dataDir: path.resolve(root, environment.DATA_DIR),
    databaseUrl: environment.DATABASE_URL ?? null,
    publicUrl,
    identity: {
      issuer: issuer ?? `${publicUrl}/oidc`,
      audience: environment.OIDC_AUDIENCE ?? 'api://cobranca',
      clientId: environment.OIDC_CLIENT_ID ?? 'cobranca-painel',
      scope: environment.OIDC_SCOPE ?? 'cobranca.usar',
    },
    tls:
      environment.TLS_CERTIFICATE === undefined || environment.TLS_KEY === undefined
        ? null
        : {
            certificateFile: path.resolve(root, environment.TLS_CERTIFICATE),
            keyFile: path.resolve(root, environment.TLS_KEY),
          },
    firstCompany: firstCompanyOf(environment),
    allowLoopbackWebhooks: environment.WEBHOOKS_TO_LOCALHOST ?? false,
    apiPage: environment.API_PAGE ?? issuer === undefined,
    mail: { smtpUrl: environment.SMTP_URL ?? null, from: environment.MAIL_FROM ?? null },
  };
}

function firstCompanyOf(environment: Environment): FirstCompany | null {
  const { COMPANY_NAME: name, COMPANY_DOCUMENT: document, COMPANY_SUPERVISOR: supervisorSubject } = environment;
  if (name === undefined || document === undefined || supervisorSubject === undefined) return null;
  return { name, document, supervisorSubject };
}
