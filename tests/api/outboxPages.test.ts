import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { outboxMailer } from '../../src/api/email/outboxMailer';
import { outboxPages } from '../../src/api/plugins/outboxPages';

const id = '019a0000-0000-7000-8000-000000000001';
const start = '/desenvolvimento/emails';

describe('the outbox in a browser, in development', () => {
  let folder: string;
  let app: FastifyInstance;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'outbox-pages-'));
    app = Fastify();
    await app.register(outboxPages, { folder: path.join(folder, 'outbox') });
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('lists what stayed, shows both versions without any right, and gives the attachments', async () => {
    expect((await app.inject(start)).body).toContain('Nenhuma mensagem ainda.');
    await outboxMailer(path.join(folder, 'outbox'), 'c@ipe.example').send({
      id,
      from: { name: 'Ipê', address: 'c@ipe.example' },
      replyTo: 'financeiro@ipe.example',
      to: ['rosa@aurora.example'],
      subject: 'Ipê: <b>olá</b>',
      text: 'Olá, Rosa & Cia',
      html: '<p>Olá, <strong>Rosa</strong></p>',
      date: new Date('2026-11-24T15:00:00Z'),
      attachments: [{ fileName: 'boleto-0977-3.pdf', content: Buffer.from('%PDF-1.7') }],
    });
    const list = await app.inject(start);
    expect(list.body).toContain(`<a href="${start}/${id}">Ipê: &lt;b&gt;olá&lt;/b&gt;</a>`);
    expect(list.headers['content-security-policy']).toContain("default-src 'none'");

    const shown = await app.inject(`${start}/${id}`);
    expect(shown.body).toContain('rosa@aurora.example');
    expect(shown.body).toContain('financeiro@ipe.example');
    expect(shown.body).toContain('Olá, Rosa &amp; Cia');
    expect(shown.body).toContain('<iframe sandbox ');
    const html = await app.inject(`${start}/${id}/html`);
    expect(html.body).toContain('<strong>Rosa</strong>');
    expect(html.headers['content-security-policy']).toMatch(/; sandbox$/);
    const attachment = await app.inject(`${start}/${id}/anexos/0`);
    expect(attachment.headers['content-type']).toBe('application/pdf');
    expect(attachment.body).toBe('%PDF-1.7');
    expect((await app.inject(`${start}/${id}/eml`)).body).toContain(`Message-ID: <${id}@ipe.example>`);
  });

  it.each([`${start}/outra`, `${start}/..%2f..%2fsegredo`, `${start}/${id}/anexos/9`, `${start}/%2e%2e/eml`])(
    'gives nothing else away: %s',
    async (url) => expect((await app.inject(url)).statusCode).toBe(404),
  );
});
