import { readConfig } from '../../src/api/config';

const read = (environment: Record<string, string>) => readConfig(environment, '/projeto');

describe('configuration', () => {
  it('is development on port 3000 with data beside the project when nothing is said', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: {
        mode: 'development',
        port: 3000,
        dataDir: '/projeto/data',
        databaseUrl: null,
        publicUrl: 'https://localhost:3000',
        identity: { issuer: 'https://localhost:3000/oidc', audience: 'api://cobranca', scope: 'cobranca.usar' },
      },
    });
  });

  it('lets the addresses follow the port', () => {
    expect(read({ PORT: '3101' })).toMatchObject({
      value: { publicUrl: 'https://localhost:3101', identity: { issuer: 'https://localhost:3101/oidc' } },
    });
  });

  it('takes an absolute folder as it is and an empty variable as none', () => {
    expect(read({ DATA_DIR: '/dados', PORT: '' })).toMatchObject({ value: { dataDir: '/dados', port: 3000 } });
  });

  it('is production once an issuer is named', () => {
    const environment = {
      OIDC_ISSUER: 'https://login.exemplo.com.br/tenant',
      OIDC_AUDIENCE: 'api://empresa',
      PUBLIC_URL: 'https://cobranca.exemplo.com.br/',
    };
    expect(read(environment)).toMatchObject({
      value: {
        mode: 'production',
        publicUrl: 'https://cobranca.exemplo.com.br',
        identity: { issuer: 'https://login.exemplo.com.br/tenant', audience: 'api://empresa' },
      },
    });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a port that is no number', { PORT: 'abc' }, /PORT .*"abc"/],
    ['a port out of range', { PORT: '70000' }, /PORT .*"70000"/],
    ['a public address without https', { PUBLIC_URL: 'http://x.com' }, /PUBLIC_URL .*https/],
    ['a public address with a path', { PUBLIC_URL: 'https://x.com/app' }, /PUBLIC_URL .*sem caminho/],
    ['another kind of database', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL .*postgres/],
    ['an issuer without https', { OIDC_ISSUER: 'http://x.com' }, /OIDC_ISSUER .*https/],
    ['an issuer without audience', { OIDC_ISSUER: 'https://x.com' }, /OIDC_AUDIENCE/],
    ['a mail server that is none', { SMTP_URL: 'http://x.com' }, /SMTP_URL .*smtp:/],
    ['a mail server without a sender', { SMTP_URL: 'smtp://x.com' }, /MAIL_FROM/],
    ['a sender with a name', { MAIL_FROM: 'Ipê <c@x.com>' }, /MAIL_FROM .*"Ipê <c@x.com>"/],
    ['half a certificate', { TLS_KEY: 'a.pem' }, /TLS_CERTIFICATE/],
    ['neither yes nor no', { API_PAGE: 'sim' }, /API_PAGE .*"sim"/],
    [
      'webhooks to this computer in production',
      {
        OIDC_ISSUER: 'https://x.com',
        OIDC_AUDIENCE: 'api://x',
        PUBLIC_URL: 'https://y.com',
        WEBHOOKS_TO_LOCALHOST: '1',
      },
      /WEBHOOKS_TO_LOCALHOST/,
    ],
    ['half a company', { COMPANY_NAME: 'X' }, /COMPANY_DOCUMENT/],
    [
      'a company with a wrong CNPJ',
      { COMPANY_NAME: 'X', COMPANY_DOCUMENT: '11.111.111/1111-11', COMPANY_SUPERVISOR: 's' },
      /CNPJ/,
    ],
  ])('refuses %s with a sentence that names the variable', (_what, environment, sentence) => {
    const config = read(environment);
    expect(config.ok).toBe(false);
    expect(config.ok ? '' : config.error).toMatch(sentence);
  });

  it('shows the page of the API in development, and in production where it is asked to', () => {
    const production = { OIDC_ISSUER: 'https://x.com', OIDC_AUDIENCE: 'api://x', PUBLIC_URL: 'https://y.com' };
    expect(read({})).toMatchObject({ value: { apiPage: true, allowLoopbackWebhooks: false } });
    expect(read({ API_PAGE: '0' })).toMatchObject({ value: { apiPage: false } });
    expect(read(production)).toMatchObject({ value: { apiPage: false } });
    expect(read({ ...production, API_PAGE: '1' })).toMatchObject({ value: { apiPage: true } });
    expect(read({ WEBHOOKS_TO_LOCALHOST: '1' })).toMatchObject({ value: { allowLoopbackWebhooks: true } });
  });

  it('takes the first company with its CNPJ bare', () => {
    const config = read({ COMPANY_NAME: 'X', COMPANY_DOCUMENT: '12.ABC.345/01DE-35', COMPANY_SUPERVISOR: 'sub' });
    expect(config).toMatchObject({
      value: { firstCompany: { name: 'X', document: '12ABC34501DE35', supervisorSubject: 'sub' } },
    });
  });
});
