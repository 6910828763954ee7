import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import type { Contact } from '../../src/contract/contacts';
import type {
  EmailBatch,
  EmailBatchPreview,
  EmailMessage,
  EmailMessages,
  EmailPreview,
  EmailSettings,
  EmailTemplate,
  EmailTemplates,
} from '../../src/contract/emails';
import type { Problem } from '../../src/contract/problem';
import { deliverEmail, giveUpEmail } from '../../src/api/email/deliverEmail';
import { outboxMailer } from '../../src/api/email/outboxMailer';
import { smtpMailer } from '../../src/api/email/smtpMailer';
import { startQueue } from '../../src/api/jobs/queue';
import type { client } from '../../src/api/storage/schema';
import { boleto, company, receivable } from '../../src/api/storage/schema';
import { readPix } from '../../src/domain/pix/brCode';
import { givenBankAccount, givenRegisteredBoleto } from './documents/givenRegistered';
import { describeOnEachDatabase } from './support/apiContext';
import { MailServer } from './support/mailServer';

const from = 'cobranca@ipe.example';
const mailerTo = (url: string, silenceMs = 5_000) => smtpMailer({ url, from, silenceMs, attemptMs: 10_000 });

const draft = (receivableIds: string[], more: Record<string, unknown> = {}) => ({
  subject: '{{empresa}}: mensagem para {{cliente}}',
  body: 'Olá, {{contato}},\n\nO total é {{total}}.\n\n{{titulos}}\n\nAté logo\n{{remetente}}',
  receivableIds,
  ...more,
});

describeOnEachDatabase('Collection e-mails', (context) => {
  let server: MailServer;
  let keys = 0;

  beforeAll(async () => {
    server = await MailServer.open();
  });
  beforeEach(() => {
    server.mails.length = 0;
    server.refusals = {};
    server.silent = false;
    server.received = 0;
  });
  afterAll(() => server.close());

  const key = () => ({ 'idempotency-key': `chave-${(keys += 1)}` });
  const send = <Body = EmailMessage & Problem>(
    clientId: string,
    body: unknown,
    headers: Record<string, string> = key(),
  ) => context.call<Body>('analista', 'POST', `/api/clients/${clientId}/emails`, body, headers);
  const preview = (clientId: string, body: unknown) =>
    context.call<EmailPreview & Problem>('analista', 'POST', `/api/clients/${clientId}/emails/preview`, body);
  const attempt = (messageId: string, mailer = mailerTo(server.url)) =>
    deliverEmail(context.database, () => context.now, mailer, { companyId: context.companyId, messageId });
  const messageOf = async (clientId: string) => {
    const { body } = await context.call<EmailMessages>('analista', 'GET', `/api/clients/${clientId}/emails`);
    return body.messages[0];
  };
  const historyOf = async (clientId: string) => {
    const url = `/api/clients/${clientId}/contacts`;
    const { body } = await context.call<{ contacts: Contact[] }>('analista', 'GET', url);
    return body.contacts.map(({ kind, text, author }) => ({ kind, text, author }));
  };
  const templates = async () => (await context.call<EmailTemplates>('analista', 'GET', '/api/email-templates')).body;

  /** The worked example: 180,00 at 106 days, with an address of the creditor. */
  const given = async (values: Partial<typeof client.$inferSelect> = {}) => {
    await context.database.asOwner((tx) =>
      tx
        .update(company)
        .set({ address: 'Rua das Acácias, 10, São Paulo, SP' })
        .where(eq(company.id, context.companyId)),
    );
    const named = { name: 'Padaria <Aurora> & Filhos', contactName: 'Dona Rosa', email: 'rosa@aurora.example' };
    const someone = await context.givenClient({ ...named, ...values });
    const title = { clientId: someone.id, dueDate: '2026-08-10', balanceCents: 18_000, number: '1021' };
    const receivable = await context.givenReceivable({ ...title, installmentNumber: 2 });
    return { client: someone, receivable };
  };

  describe('one to a client', () => {
    it('arrives as it was previewed: text and HTML, the titles with charges, the creditor, and nothing of the debt in the subject', async () => {
      const { client, receivable } = await given();
      const shown = await preview(client.id, draft([receivable.id]));
      expect(shown.status).toBe(200);
      expect(shown.body).toMatchObject({
        asOf: '2026-11-24',
        to: ['rosa@aurora.example'],
        toProblem: null,
        subject: 'Comercial Ipê Ltda.: mensagem para Padaria <Aurora> & Filhos',
        totalCents: 18_996,
        attachments: [],
        leftOut: [{ label: '1021/2', enclosure: 'boleto', reason: 'Este título não tem boleto.' }],
      });
      const sent = await send(client.id, draft([receivable.id]));
      expect(sent.status).toBe(201);
      expect(sent.body).toMatchObject({ state: 'queued', stateText: 'Aguardando envio.', createdBy: 'Ana Analista' });
      expect(await attempt(sent.body.id)).toBe('done');

      const [received] = server.mails;
      expect(received?.to).toEqual(['rosa@aurora.example']);
      const mail = received?.mail;
      expect(mail?.from?.value).toEqual([{ name: 'Comercial Ipê Ltda.', address: from }]);
      expect(mail?.messageId).toBe(`<${sent.body.id}@ipe.example>`);
      expect(mail?.subject).toBe(shown.body.subject);
      expect(mail?.text?.trim()).toBe(shown.body.text.trim());
      expect(mail?.text).toContain('Olá, Dona Rosa,');
      expect(mail?.text).toMatch(/1021\/2 .*10\/08\/2026 .*106 dias.*R\$ 180,00.*R\$ 9,96.*R\$ 189,96/);
      expect(mail?.text).toMatch(
        /Comercial Ipê Ltda\.\nRua das Acácias, 10, São Paulo, SP\nCNPJ 11\.222\.333\/0001-81/,
      );
      expect(mail?.html).toContain('>R$ 189,96</td>');
      expect(mail?.html).not.toMatch(/<script|<Aurora>|https?:/i);
      expect(await messageOf(client.id)).toMatchObject({ state: 'sent', stateText: 'Enviado.', attempts: 1 });
      expect(await historyOf(client.id)).toEqual([
        {
          kind: 'email',
          author: 'Ana Analista',
          text: `E-mail "${shown.body.subject}" para rosa@aurora.example: Enviado.\nTítulos: 1021/2.`,
        },
      ]);
    });

    it('is sent once however often it is asked for or attempted', async () => {
      const { client, receivable } = await given();
      const again = key();
      const first = await send(client.id, draft([receivable.id]), again);
      const second = await send(client.id, draft([receivable.id]), again);
      expect(second.body.id).toBe(first.body.id);
      expect((await send(client.id, draft([receivable.id]), {})).body.code).toBe('idempotency_key_required');
      await attempt(first.body.id);
      await attempt(first.body.id);
      expect(server.mails).toHaveLength(1);
    });

    it('goes to several addresses, and says which of them was refused', async () => {
      const { client, receivable } = await given({ email: 'a@aurora.example; b@aurora.example;A@aurora.example' });
      server.refusals.recipient = (address) => (address.startsWith('b@') ? '550 5.1.1 No such user' : null);
      const { body } = await send(client.id, draft([receivable.id]));
      expect(body.to).toEqual(['a@aurora.example', 'b@aurora.example']);
      await attempt(body.id);
      expect(server.mails.map(({ to }) => to)).toEqual([['a@aurora.example']]);
      expect((await messageOf(client.id))?.stateText).toBe(
        'Enviado. Não chegou a b@aurora.example: A caixa postal não existe.',
      );
    });

    it.each<[string, string | null | undefined, RegExp]>([
      ['without an address', null, /não tem e-mail/],
      ['with what is no address', 'rosa arroba aurora', /"rosa arroba aurora" não é/],
      ['with a header in the address', 'rosa@aurora.example\nBcc: x@y.example', /não é um endereço/],
    ])('is refused for a client %s, and the preview says so', async (_case, email, sentence) => {
      const { client, receivable } = await given({ email: email ?? null });
      expect((await preview(client.id, draft([receivable.id]))).body.toProblem).toMatch(sentence);
      const { status, body } = await send(client.id, draft([receivable.id]));
      expect({ status, code: body.code, pointer: body.pointer }).toEqual({
        status: 422,
        code: 'email_address_invalid',
        pointer: '/to',
      });
      expect(body.detail).toMatch(sentence);
    });

    it('takes no second header from a name, a subject or settings', async () => {
      const { client, receivable } = await given({ name: 'Aurora\r\nBcc: x@y.example', contactName: null });
      const { body } = await send(client.id, draft([receivable.id]));
      await attempt(body.id);
      expect(server.mails[0]?.mail.bcc).toBeUndefined();
      expect(server.mails[0]?.mail.subject).toBe('Comercial Ipê Ltda.: mensagem para Aurora Bcc: x@y.example');
      const broken = await send(client.id, draft([receivable.id], { subject: 'Oi\nBcc: x@y.example' }));
      expect(broken.status).toBe(400);
      const settings = { senderName: 'Ipê\r\nBcc: x@y.example', replyTo: null, version: 1 };
      expect((await context.call('supervisor', 'PUT', '/api/email-settings', settings)).status).toBe(400);
    });

    it("speaks of nobody else's titles and of none that is closed", async () => {
      const { client, receivable: title } = await given();
      const other = await given();
      expect((await send(client.id, draft([title.id, other.receivable.id]))).body.code).toBe('receivable_not_open');
      const waiting = await send(client.id, draft([title.id]));
      await context.database.asOwner((tx) =>
        tx
          .update(receivable)
          .set({ state: 'paid', balanceCents: 0, chargeBaseCents: 0 })
          .where(eq(receivable.id, title.id)),
      );
      await attempt(waiting.body.id);
      expect(server.mails).toHaveLength(0);
      expect(await messageOf(client.id)).toMatchObject({
        state: 'cancelled',
        stateText: 'Cancelado antes do envio. O título 1021/2 não está mais em aberto.',
      });
    });

    it('takes along the boletos that the bank confirmed, and Pix codes; and says why the rest stays', async () => {
      const { client, receivable: first } = await given({
        document: '12ABC34501DE35',
        address: 'Rua das Flores, 12',
        district: 'Centro',
        city: 'Santos',
        state: 'SP',
        postalCode: '11010000',
      });
      await context.database.asOwner((tx) =>
        tx
          .update(company)
          .set({ address: 'Rua dos Ipês, 10, Centro, São Paulo - SP, 01000-000' })
          .where(eq(company.id, context.companyId)),
      );
      const account = await givenBankAccount(context);
      await givenRegisteredBoleto(context, account, first, 42);
      const second = await context.givenReceivable({ clientId: client.id, dueDate: '2026-12-10', balanceCents: 500 });
      await context.givenBoleto({ receivableId: second.id, state: 'sent' });
      const both = draft([first.id, second.id], {
        body: 'Olá\n\n{{titulos}}\n\n{{pix}}',
        includePix: true,
      });
      const shown = await preview(client.id, both);
      const { body } = await send(client.id, both);
      await attempt(body.id);

      const mail = server.mails[0]?.mail;
      const names = mail?.attachments.map(({ filename }) => filename);
      expect(names).toEqual(shown.body.attachments.map(({ fileName }) => fileName));
      expect(mail?.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');
      expect(mail?.text).toContain('O boleto do título 1021/2 vai em anexo.');
      const codes = mail?.text?.match(/^000201.*$/gm) ?? [];
      expect(codes.map((code) => readPix(code).ok)).toEqual([true, true]);
      expect(body.leftOut).toEqual([
        {
          receivableId: second.id,
          label: second.number,
          enclosure: 'boleto',
          reason: 'O banco ainda não confirmou a entrada do boleto.',
        },
      ]);

      const late = await send(client.id, both);
      await context.database.asOwner((tx) =>
        tx.update(boleto).set({ state: 'cancelled' }).where(eq(boleto.receivableId, first.id)),
      );
      await attempt(late.body.id);
      expect((await messageOf(client.id))?.stateText).toMatch(
        /^Cancelado antes do envio\. O boleto anexo não pode mais/,
      );
      expect(server.mails).toHaveLength(1);
    });

    it('carries the name and the address for answers that the company settled', async () => {
      const { client, receivable } = await given();
      const { body: before } = await context.call<EmailSettings>('analista', 'GET', '/api/email-settings');
      expect(before).toMatchObject({ senderName: '', replyTo: null, delivery: 'outbox' });
      const change = { senderName: 'Cobrança Ipê', replyTo: 'financeiro@ipe.example', version: before.version };
      expect((await context.call('analista', 'PUT', '/api/email-settings', change)).status).toBe(403);
      expect((await context.call('supervisor', 'PUT', '/api/email-settings', change)).status).toBe(200);
      expect((await context.call('supervisor', 'PUT', '/api/email-settings', change)).status).toBe(412);
      const { body } = await send(client.id, draft([receivable.id]));
      await attempt(body.id);
      expect(server.mails[0]?.mail.from?.text).toBe(`"Cobrança Ipê" <${from}>`);
      expect(server.mails[0]?.mail.replyTo?.text).toBe('financeiro@ipe.example');
    });
  });

  describe('a server that does not take it', () => {
    it.each([
      [
        'no such mailbox',
        { recipient: (): string => '550 5.1.1 No such user' },
        'failed',
        'Recusado. A caixa postal não existe.',
      ],
      [
        'a full mailbox',
        { recipient: (): string => '552 5.2.2 Full' },
        'failed',
        'Recusado. A caixa postal está cheia.',
      ],
      [
        'a policy',
        { message: '554 5.7.1 Spam' },
        'failed',
        'Recusado. O servidor de destino recusou a mensagem por suas regras contra abusos.',
      ],
      [
        'greylisting',
        { recipient: (): string => '451 4.7.1 Later' },
        'queued',
        'Será tentado de novo. O servidor pediu para tentar mais tarde (código 451).',
      ],
    ] as const)('is told in words: %s', async (_case, refusals, state, stateText) => {
      const { client, receivable } = await given();
      const { body } = await send(client.id, draft([receivable.id]));
      server.refusals = refusals;
      expect(await attempt(body.id)).toBe(state === 'queued' ? 'retry' : 'done');
      expect(await messageOf(client.id)).toMatchObject({ state, stateText });
      expect(await historyOf(client.id)).toHaveLength(state === 'queued' ? 0 : 1);
    });

    it('is told in words when it is down or refuses the login, and given up in the end', async () => {
      const { client, receivable } = await given();
      const { body } = await send(client.id, draft([receivable.id]));
      const gone = await MailServer.open();
      await gone.close();
      expect(await attempt(body.id, mailerTo(gone.url))).toBe('retry');
      expect((await messageOf(client.id))?.lastError).toBe('O servidor de e-mail está fora do ar.');
      const wrong = server.url.replace('smtp://', 'smtp://ipe:errada@');
      expect(await attempt(body.id, mailerTo(wrong))).toBe('retry');
      expect((await messageOf(client.id))?.lastError).toMatch(/não aceitou o usuário ou a senha/);
      await giveUpEmail(context.database, () => context.now, { companyId: context.companyId, messageId: body.id });
      expect(await messageOf(client.id)).toMatchObject({ state: 'givenUp', attempts: 2 });
      expect(await attempt(body.id)).toBe('done');
      expect(server.mails).toHaveLength(0);
    });

    it('leaves it uncertain, and never sent again, when it took everything and did not answer', async () => {
      const { client, receivable } = await given();
      const { body } = await send(client.id, draft([receivable.id]));
      server.silent = true;
      expect(await attempt(body.id, mailerTo(server.url, 500))).toBe('done');
      expect(await messageOf(client.id)).toMatchObject({ state: 'uncertain', attempts: 1 });
      expect((await historyOf(client.id))[0]?.text).toMatch(/Pode ter sido enviado.*confirme com o cliente/);
      await attempt(body.id);
      expect(server.received).toBe(1);
    });
  });

  it('waits in the queue, is attempted again after a while, and leaves once', async () => {
    const { client, receivable } = await given();
    const failures: Error[] = [];
    const first = await MailServer.open();
    const { port } = first;
    await first.close();
    const queue = await startQueue({
      database: context.database,
      clock: () => context.now,
      allowLoopback: true,
      mailer: mailerTo(`smtp://127.0.0.1:${port}`),
      onError: (error) => void failures.push(error),
      pace: {
        pollSeconds: 0.5,
        callTimeoutSeconds: 2,
        retryDelaySeconds: 1,
        retries: 5,
        expireSeconds: 10,
        superviseSeconds: 1,
      },
    });
    await send(client.id, draft([receivable.id]));
    await until(async () => (await messageOf(client.id))?.lastError === 'O servidor de e-mail está fora do ar.');
    const second = await MailServer.open(port);
    await second.untilReceived(1);
    await until(async () => (await messageOf(client.id))?.state === 'sent');
    await queue.stop();
    await second.close();
    expect(second.mails).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  it('stays in the outbox as a whole message where no server is configured', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'outbox-'));
    const { client, receivable } = await given();
    const { body } = await send(client.id, draft([receivable.id]));
    await attempt(body.id, outboxMailer(folder, from));
    expect(await readdir(folder)).toEqual([`${body.id}.eml`]);
    const mail = await simpleParser(await readFile(path.join(folder, `${body.id}.eml`)));
    expect(mail.to).toMatchObject({ text: 'rosa@aurora.example' });
    expect((await messageOf(client.id))?.stateText).toBe('Guardado na caixa de saída, sem sair da empresa.');
    await rm(folder, { recursive: true });
  });

  describe('templates', () => {
    it('begin with a few, one of them the default, and fields that are told', async () => {
      const { templates: starting, fields } = await templates();
      expect(starting.map(({ name, isDefault }) => [name, isDefault])).toEqual([
        ['Lembrete de vencimento', false],
        ['Segundo aviso', false],
        ['Títulos em aberto', true],
      ]);
      expect(fields.find(({ name }) => name === 'total')).toMatchObject({ inSubject: false });
      const { client, receivable } = await given();
      for (const { subject, body } of starting) {
        expect((await preview(client.id, draft([receivable.id], { subject, body }))).status).toBe(200);
      }
    });

    it('say every fault at its place', async () => {
      const faulty = { name: 'Novo', subject: 'Débito de {{total}}', body: 'Oi {{nome}},\nveja {{titulos}} e {{pix' };
      const { status, body } = await context.call<Problem>('supervisor', 'POST', '/api/email-templates', faulty);
      expect(status).toBe(422);
      expect(
        body.errors?.map(({ pointer, data }) => [pointer, data?.['kind'], data?.['line'], data?.['column']]),
      ).toEqual([
        ['/subject', 'debtWordInSubject', 1, 1],
        ['/subject', 'debtFieldInSubject', 1, 11],
        ['/body', 'unknownField', 1, 4],
        ['/body', 'blockNotAlone', 2, 6],
        ['/body', 'unclosedField', 2, 20],
      ]);
    });

    it('are made, changed and removed by a supervisor, by the version that was seen', async () => {
      const own = { name: 'Nosso', subject: '{{empresa}}: olá', body: 'Oi' };
      const path = '/api/email-templates';
      const call = <Body = EmailTemplate & Problem>(method: 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown) =>
        context.call<Body>('supervisor', method, url, body);
      expect((await context.call('analista', 'POST', path, own)).status).toBe(403);
      const made = await call('POST', path, own);
      expect(made.status).toBe(201);
      expect((await call('POST', path, { ...own, name: 'NOSSO' })).body.code).toBe('email_template_name_taken');
      const url = `${path}/${made.body.id}`;
      const changed = await call('PUT', url, { ...own, isDefault: true, version: made.body.version });
      expect(changed.body).toMatchObject({ isDefault: true, version: 2, updatedBy: 'Sônia Supervisora' });
      expect((await call('PUT', url, { ...own, version: 1 })).body.code).toBe('email_template_is_default');
      expect((await call('PUT', url, { ...own, isDefault: true, version: 1 })).status).toBe(412);
      expect((await call('DELETE', url)).body.code).toBe('email_template_is_default');
      const { templates: all } = await templates();
      expect(all.filter(({ isDefault }) => isDefault)).toHaveLength(1);
      const reminder = all.find(({ name }) => name === 'Lembrete de vencimento');
      expect((await call('DELETE', `${path}/${reminder?.id}`)).body.code).toBe('email_template_in_use');
    });
  });

  it('goes to many clients, one each, with a report of who gets none and why', async () => {
    const good = await given({ name: 'Boa' });
    const late = await context.givenReceivable({
      clientId: good.client.id,
      dueDate: '2026-12-10',
      balanceCents: 5_000,
    });
    const mute = await given({ name: 'Muda', email: null });
    const wrong = await given({ name: 'Errada', email: 'x' });
    const held = await given({ name: 'Retida' });
    await context.database.asOwner((tx) =>
      tx.update(receivable).set({ hold: 'dispute' }).where(eq(receivable.id, held.receivable.id)),
    );
    const current = await context.givenClient({ name: 'Em dia', email: 'd@dia.example' });
    await context.givenReceivable({ clientId: current.id, dueDate: '2026-12-01', balanceCents: 1_000 });
    const other = await context.givenClient({ companyId: context.otherCompanyId, email: 'o@outra.example' });
    const clientIds = [good, mute, wrong, held].map(({ client: { id } }) => id).concat(current.id, other.id);
    const templateId = (await templates()).templates.find(({ isDefault }) => isDefault)?.id;
    const request = { templateId, clientIds };

    const outcome = ['', 'noAddress', 'invalidAddress', 'noTitlesToCollect', 'noTitles', 'unknownClient'];
    const url = '/api/email-batches';
    const shown = await context.call<EmailBatchPreview>('analista', 'POST', `${url}/preview`, request);
    expect(shown.body.items.map(({ leftOut }) => leftOut?.code ?? '')).toEqual(outcome);
    expect(shown.body.items[0]).toMatchObject({ clientName: 'Boa', titleCount: 1, totalCents: 18_996 });

    const once = key();
    const made = await context.call<EmailBatch>('analista', 'POST', url, request, once);
    expect(made.status).toBe(201);
    expect(made.body.counts).toMatchObject({ total: 1, done: 0, waiting: 1, leftOut: 5 });
    expect((await context.call<EmailBatch>('analista', 'POST', url, request, once)).body.id).toBe(made.body.id);
    await attempt(made.body.items[0]?.messageId ?? '');
    const after = await context.call<EmailBatch>('analista', 'GET', `${url}/${made.body.id}`);
    expect(after.body.counts).toMatchObject({ total: 1, done: 1, waiting: 0, sent: 1 });
    expect(server.mails.map(({ mail }) => mail.text?.includes(late.number))).toEqual([false]);

    const second = await context.call<EmailBatch>('analista', 'POST', url, { ...request, titles: 'open' }, key());
    const cancel = `${url}/${second.body.id}/cancellation`;
    const cancelled = await context.call<EmailBatch>('analista', 'POST', cancel, {});
    expect(cancelled.body.counts).toMatchObject({ total: 2, cancelled: 2, waiting: 0 });
    await attempt(second.body.items[0]?.messageId ?? '');
    expect(server.mails).toHaveLength(1);
  });

  it('keeps what is personal out of the audit', async () => {
    const { client, receivable } = await given();
    await send(client.id, draft([receivable.id]));
    const written = await context.database.asOwner((tx) => tx.execute(sql`select * from audit`));
    expect(JSON.stringify(written)).not.toMatch(/aurora|Rosa/i);
  });
});

/** Looks again until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}
