/** Sentences about environment variables with values that cannot be used. */
export const configuration = {
  badPort: (value: string) => `PORT precisa ser um número inteiro de 1 a 65535; veio "${value}".`,
  badPublicUrl: (value: string) =>
    `PUBLIC_URL precisa ser um endereço https sem caminho, como https://cobranca.exemplo.com.br; veio "${value}".`,
  badDatabaseUrl: 'DATABASE_URL precisa começar com postgres:// ou postgresql://.',
  badIssuer: (value: string) => `OIDC_ISSUER precisa ser um endereço https; veio "${value}".`,
  audienceRequired: 'Com OIDC_ISSUER é preciso dizer também OIDC_AUDIENCE (a quem os tokens se destinam).',
  publicUrlRequired:
    'Com OIDC_ISSUER é preciso dizer também PUBLIC_URL (o endereço em que as pessoas abrem a Cobrança).',
  certificatePair: 'TLS_CERTIFICATE e TLS_KEY andam juntos: informe os dois arquivos, ou nenhum.',
  companyTogether:
    'COMPANY_NAME, COMPANY_DOCUMENT e COMPANY_SUPERVISOR andam juntos: informe os três, ou nenhum. Servem para criar a primeira empresa.',
  companyDocument: (value: string) => `COMPANY_DOCUMENT precisa ser um CNPJ válido; veio "${value}".`,
  yesOrNo: (name: string, value: string) => `${name} é 1 (sim) ou 0 (não); veio "${value}".`,
  badSmtpUrl:
    'SMTP_URL precisa ser um endereço como smtp://usuario:senha@servidor:587 ou smtps://usuario:senha@servidor:465.',
  badMailFrom: (value: string) => `MAIL_FROM precisa ser um endereço de e-mail, sem nome; veio "${value}".`,
  mailFromRequired: 'Com SMTP_URL é preciso dizer também MAIL_FROM (o endereço de quem envia).',
  loopbackInProduction:
    'WEBHOOKS_TO_LOCALHOST=1 é só para desenvolvimento: em produção, webhooks nunca vão à rede interna.',
} as const;
