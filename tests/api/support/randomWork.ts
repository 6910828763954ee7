import { eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { NegotiationPreview } from '../../../src/contract/negotiations';
import type { Settings } from '../../../src/contract/settings';
import type { Random } from '../../../src/api/demo/random';
import { client, negotiation, payment, receivable } from '../../../src/api/storage/schema';
import { addDays, isoDate } from '../../../src/domain/calendar/isoDate';
import type { ApiContext } from './apiContext';

const today = isoDate('2026-11-24');

/** Statuses that the calls of this work may have: some lose a race, or ask for what a rule refuses. */
const expected = [200, 201, 400, 404, 409, 412, 422];

/** What people and the ERP do to a company all day, one thing at a time, chosen by chance. */
export function randomWork(context: ApiContext, random: Random) {
  const call = async <Body>(
    method: 'POST' | 'PUT',
    url: string,
    body: unknown,
    key = false,
    as: 'analista' | 'supervisor' = 'analista',
  ) => {
    const headers: Record<string, string> = key ? { 'idempotency-key': uuidv7() } : {};
    const answer = await context.call<Body>(as, method, url, body, headers);
    if (!expected.includes(answer.status)) throw new Error(`${method} ${url}: ${answer.status} ${answer.text}`);
    return answer;
  };
  const openTitles = () =>
    context.database.asCompany(context.companyId, (tx) =>
      tx.select().from(receivable).where(eq(receivable.state, 'open')).orderBy(receivable.id),
    );
  const pickOpen = async () => {
    const titles = await openTitles();
    return titles.length === 0 ? null : random.pick(titles);
  };
  const pickClient = async () =>
    random.pick(
      await context.database.asCompany(context.companyId, (tx) => tx.select().from(client).orderBy(client.id)),
    );

  const noteContact = async () => {
    const { id } = await pickClient();
    await call('POST', `/api/clients/${id}/contacts`, { status: 'contacted', text: 'Falei.', returnOn: '2026-12-01' });
  };
  const pay = async () => {
    const title = await pickOpen();
    if (title === null) return;
    const { id, version, balanceCents } = title;
    const amountCents = random.oneIn(2) ? Math.max(1, Math.floor(balanceCents / 2)) : balanceCents;
    await call('POST', `/api/receivables/${id}/payments`, { version, paidOn: today, amountCents, method: 'pix' });
  };
  const reversePayment = async () => {
    const found = await context.database.asCompany(context.companyId, (tx) =>
      tx.select().from(payment).where(isNull(payment.reversedAt)).orderBy(payment.id),
    );
    if (found.length === 0) return;
    const { id, receivableId } = random.pick(found);
    await call('POST', `/api/receivables/${receivableId}/payments/${id}/reversal`, { reason: 'lançado por engano' });
  };
  const negotiate = async () => {
    const one = await pickOpen();
    if (one === null) return;
    const titles = (await openTitles()).filter(({ clientId }) => clientId === one.clientId).slice(0, random.int(1, 3));
    const settings = await context.call<Settings>('analista', 'GET', '/api/settings');
    const draft = {
      clientId: one.clientId,
      asOf: today,
      policyVersion: settings.body.policy.version,
      receivables: titles.map(({ id, version }) => ({ id, version })),
      discountCents: 0,
      installments: [],
    };
    const preview = await call<NegotiationPreview>('POST', '/api/negotiations/preview', draft);
    if (preview.status !== 200) return;
    const { debt } = preview.body.balance;
    await call(
      'POST',
      '/api/negotiations',
      {
        ...draft,
        installments: [{ method: 'boleto', dueDate: addDays(today, random.int(0, 40)), amountCents: debt.totalCents }],
        acceptance: { acceptedBy: 'Maria', acceptedOn: today, channel: 'phone' },
        expectedDebt: debt,
      },
      true,
    );
  };
  const reverseNegotiation = async () => {
    const found = await context.database.asCompany(context.companyId, (tx) =>
      tx.select().from(negotiation).where(eq(negotiation.state, 'confirmed')).orderBy(negotiation.id),
    );
    if (found.length === 0) return;
    const { id, version } = random.pick(found);
    await call('POST', `/api/negotiations/${id}/reversal`, { version, reason: 'desistiu do acordo' });
  };
  const editClient = async () => {
    const { id, version } = await pickClient();
    const set = random.oneIn(2) ? { responsible: random.pick(['Ana', 'Bia', null]) } : { phone: '(11) 5555-0123' };
    await call('POST', '/api/edits', { items: [{ key: uuidv7(), kind: 'client', id, version, set }] });
  };
  const editTitle = async () => {
    const title = await pickOpen();
    if (title === null) return;
    const { id, version } = title;
    const set = { hold: random.pick(['dispute', 'legal', null] as const), responsible: random.pick(['Ana', null]) };
    await call('POST', '/api/edits', { items: [{ key: uuidv7(), kind: 'receivable', id, version, set }] });
  };
  const importFile = async () => {
    const lines = Array.from({ length: random.int(1, 6) }, () => {
      const type = random.pick(['DM', 'DM', 'DM', 'NCC', 'AB-']);
      const key = type === 'DM' ? `E${random.int(1, 14)}` : `${type}${random.int(1, 3)}`;
      const code = random.int(1, 5);
      const due = `${String(random.int(1, 28)).padStart(2, '0')}/${random.pick(['08', '10', '11', '12'])}/2026`;
      const cents = random.int(100, 90_000);
      const amount = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
      const name = `Empresa ${code} ${random.pick(['Ltda.', 'S.A.', 'ME'])}`;
      return {
        key,
        line: [`K${code}`, name, key, key, type, due, amount, random.pick(['Aberto', 'Aberto', 'Pago'])].join(';'),
      };
    });
    const unique = [...new Map(lines.map(({ key, line }) => [key, line])).values()];
    const content = ['Código do cliente;Cliente;Chave;Título;Tipo;Vencimento;Valor;Situação', ...unique, ''].join('\n');
    await call('POST', '/api/imports', {
      fileName: 'titulos.csv',
      contentBase64: Buffer.from(content).toString('base64'),
      full: random.oneIn(4),
    });
  };
  const changeSettings = async () => {
    const { body } = await context.call<Settings>('supervisor', 'GET', '/api/settings');
    const holidays = random.oneIn(2) ? [{ date: '2026-11-23', name: 'Feriado municipal' }] : [];
    const { version, ...policy } = body.policy;
    await call(
      'PUT',
      '/api/settings',
      { policyVersion: version, policy: { ...policy, graceDays: random.int(0, 3) }, holidays },
      false,
      'supervisor',
    );
  };

  const often = [noteContact, pay, pay, negotiate, editClient, editTitle, importFile, importFile];
  const seldom = [reversePayment, reversePayment, reverseNegotiation, reverseNegotiation, changeSettings];
  return () => (random.oneIn(3) ? random.pick(seldom) : random.pick(often))();
}

/** A company with some clients of every kind: late, current, of one title and of many. */
export async function givenBusyCompany(context: ApiContext, random: Random): Promise<void> {
  for (let index = 0; index < 10; index += 1) {
    const { id: clientId } = await context.givenClient({ isConsumer: random.oneIn(3) });
    for (let count = random.int(1, 3); count > 0; count -= 1) {
      const dueDate = addDays(today, -random.int(-40, 90));
      await context.givenReceivable({ clientId, dueDate, balanceCents: random.int(1_000, 90_000) });
    }
  }
}
