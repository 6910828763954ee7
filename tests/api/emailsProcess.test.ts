import { startQueue } from '../../src/api/jobs/queue';
import { smtpMailer } from '../../src/api/email/smtpMailer';
import { writeNewCompany } from '../../src/api/newCompany';
import { openDatabase, type Database } from '../../src/api/storage/database';
import { newId } from '../../src/api/storage/newId';
import { contactsOf } from '../../src/api/storage/repositories/contacts';
import { insertMessage, messagesOfClient } from '../../src/api/storage/repositories/emailMessages';
import { client } from '../../src/api/storage/schema';
import { run } from './serverProcess';
import { MailServer } from './support/mailServer';
import { releasePostgres, takePostgres } from './support/testDatabases';

describe('e-mails of several processes', () => {
  let url: string;
  let database: Database;
  let server: MailServer;

  beforeAll(async () => {
    url = await takePostgres();
    database = await openDatabase({ kind: 'postgresql', url });
    server = await MailServer.open();
  }, 60_000);

  afterAll(async () => {
    await server.close();
    await database.close();
    await releasePostgres(url);
  });

  it('are uncertain and never sent again when the process was killed between sending and writing it down', async () => {
    const now = new Date();
    const { companyId, clientId } = await database.asOwner(async (tx) => {
      const named = { name: 'Comercial Ipê Ltda.', document: '11222333000181', address: '' };
      const member = {
        issuer: 'https://identidade.teste',
        subject: 's',
        displayName: 'S',
        role: 'supervisor',
      } as const;
      const company = await writeNewCompany(tx, { ...named, members: [member] });
      const someone = { companyId: company, id: newId(), source: 'erp', sourceKey: 'C1', name: 'Aurora' };
      await tx.insert(client).values(someone);
      await insertMessage(
        tx,
        { companyId: company, actor: 's', author: 'Ana', now },
        {
          clientId: someone.id,
          to: ['rosa@aurora.example'],
          composed: {
            asOf: '2026-11-24',
            subject: 'Olá',
            text: 'Olá',
            html: '<p>Olá</p>',
            totalCents: 100,
            receivableIds: [],
            boletos: [],
            leftOut: [],
          },
        },
      );
      return { companyId: company, clientId: someone.id };
    });
    const message = async () => {
      const [found] = await database.asCompany(companyId, (tx) => messagesOfClient(tx, companyId, clientId, 1));
      return found;
    };

    server.silent = true;
    const dying = run('tests/api/support/queueProcess.ts', [], { DATABASE_URL: url, SMTP_URL: server.url });
    await server.untilReceived(1);
    dying.process.kill('SIGKILL');
    await dying.ended;
    expect(await message()).toMatchObject({ state: 'sending', attempts: 1 });

    server.silent = false;
    const failures: Error[] = [];
    const queue = await startQueue({
      database,
      clock: () => new Date(),
      allowLoopback: true,
      mailer: smtpMailer({ url: server.url, from: 'cobranca@ipe.example', silenceMs: 5_000, attemptMs: 8_000 }),
      onError: (error) => void failures.push(error),
      pace: {
        pollSeconds: 0.5,
        callTimeoutSeconds: 5,
        retryDelaySeconds: 1,
        retries: 3,
        expireSeconds: 10,
        superviseSeconds: 1,
      },
    });
    while ((await message())?.state === 'sending') await new Promise((resolve) => setTimeout(resolve, 50));
    await queue.stop();
    expect(await message()).toMatchObject({ state: 'uncertain', attempts: 1 });
    const [entry] = await database.asCompany(companyId, (tx) => contactsOf(tx, companyId, clientId));
    expect(entry?.text).toMatch(/Pode ter sido enviado: o programa ou a conexão parou durante o envio/);
    expect(server.received).toBe(1);
    expect(failures).toEqual([]);
  });
});
