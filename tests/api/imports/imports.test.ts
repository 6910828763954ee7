import { eq } from 'drizzle-orm';
import type { ImportReport } from '../../../src/contract/imports';
import type { NegotiationResult } from '../../../src/contract/negotiations';
import type { Problem } from '../../../src/contract/problem';
import { newId } from '../../../src/api/storage/newId';
import { change, client, importRun, negotiation, receivable } from '../../../src/api/storage/schema';
import { describeOnEachDatabase, type ApiContext } from '../support/apiContext';

const header = 'Código do cliente;Cliente;CPF/CNPJ;Telefone;Chave;Título;Parcela;Vencimento;Valor;Saldo;Situação';

interface Row {
  key: string;
  client?: string;
  name?: string;
  document?: string;
  phone?: string;
  due?: string;
  amount?: string;
  balance?: string;
  status?: string;
}

function fileOf(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    [
      row.client ?? 'C1',
      row.name ?? 'Padaria Aurora Ltda.',
      row.document ?? '11.222.333/0001-81',
      row.phone ?? '(11) 5555-0101',
      row.key,
      row.key,
      '1/2',
      row.due ?? '10/08/2026',
      row.amount ?? '180,00',
      row.balance ?? row.amount ?? '180,00',
      row.status ?? 'Aberto',
    ].join(';'),
  );
  return [header, ...lines, ''].join('\n');
}

const load = (context: ApiContext, content: string, options: Record<string, unknown> = {}) =>
  context.call<ImportReport & Problem>('analista', 'POST', '/api/imports', {
    fileName: 'titulos.csv',
    contentBase64: Buffer.from(content).toString('base64'),
    ...options,
  });

const titles = (context: ApiContext) =>
  context.database.asOwner((tx) => tx.select().from(receivable).orderBy(receivable.sourceKey, receivable.id));

const titleOf = async (context: ApiContext, key: string) => {
  const found = (await titles(context)).find(({ sourceKey }) => sourceKey === key);
  if (found === undefined) throw new Error(`no title ${key}`);
  return found;
};

const changes = async (context: ApiContext) => {
  const found = await context.database.asOwner((tx) => tx.select().from(change).orderBy(change.sequence));
  return found.map(({ kind, sourceKey }) => `${kind} ${sourceKey}`);
};

const codes = (issues: ImportReport['warnings']) => issues.map(({ code }) => code);

const nothing = { created: 0, updated: 0, unchanged: 0, paid: 0, closed: 0, skipped: 0, renegotiatedHere: 0 };

async function negotiate(context: ApiContext, key: string): Promise<NegotiationResult> {
  const title = await titleOf(context, key);
  const base = {
    clientId: title.clientId,
    asOf: '2026-11-24',
    policyVersion: 1,
    receivables: [{ id: title.id, version: title.version }],
    discountCents: 0,
  };
  const preview = await context.call<{ balance: NegotiationResult['negotiation']['balance'] }>(
    'analista',
    'POST',
    '/api/negotiations/preview',
    { ...base, installments: [] },
  );
  const { debt } = preview.body.balance;
  const { status, body } = await context.call<NegotiationResult>(
    'analista',
    'POST',
    '/api/negotiations',
    {
      ...base,
      installments: [{ method: 'pix', dueDate: '2026-12-10', amountCents: debt.totalCents }],
      acceptance: { acceptedBy: 'Maria', acceptedOn: '2026-11-24', channel: 'phone' },
      expectedDebt: debt,
    },
    { 'idempotency-key': newId() },
  );
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

describeOnEachDatabase('importing a file', (context) => {
  it('makes clients and titles, which then stand in the portfolio', async () => {
    const { status, body } = await load(
      context,
      fileOf([
        { key: 'T1', due: '08/08/2026', balance: '80,00' },
        { key: 'T2' },
        { key: 'T3', client: 'C2', name: '=HYPERLINK("x")', document: '111.222.333-44' },
      ]),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      applied: true,
      lines: 3,
      clients: { created: 2, updated: 0, unchanged: 0 },
      receivables: { ...nothing, created: 3 },
      errors: [],
    });
    expect(codes(body.warnings)).toEqual(['invalidDocument']);
    expect(await titleOf(context, 'T1')).toMatchObject({
      source: 'erp',
      number: 'T1',
      installmentNumber: 1,
      installmentCount: 2,
      originalDueDate: '2026-08-08',
      dueDate: '2026-08-08',
      effectiveDueDate: '2026-08-10',
      faceValueCents: 18_000,
      balanceCents: 8_000,
      chargeBaseCents: 8_000,
      state: 'open',
      version: 1,
    });
    const rows = await context.database.asOwner((tx) =>
      tx.select().from(client).where(eq(client.companyId, context.companyId)),
    );
    expect(rows.map(({ name, document }) => ({ name, document })).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: '=HYPERLINK("x")', document: null },
      { name: 'Padaria Aurora Ltda.', document: '11222333000181' },
    ]);
    expect(await changes(context)).toEqual(['created T1', 'created T2', 'created T3']);
    const portfolio = await context.call<{ clients: { name: string }[] }>(
      'analista',
      'GET',
      '/api/portfolio?search=aurora',
    );
    expect(portfolio.body.clients).toMatchObject([{ name: 'Padaria Aurora Ltda.', openCount: 2 }]);
  });

  it('changes nothing when the same file comes again', async () => {
    const file = fileOf([
      { key: 'T1' },
      { key: 'T2', balance: '0,00', status: 'Pago' },
      { key: 'T3', amount: '-5,00' },
    ]);
    await load(context, file);
    const before = await titles(context);
    const { body } = await load(context, file, { full: true });
    expect(body.clients).toEqual({ created: 0, updated: 0, unchanged: 1 });
    expect(body.receivables).toEqual({ ...nothing, unchanged: 2, skipped: 1 });
    expect(await titles(context)).toEqual(before);
    expect(await changes(context)).toEqual(['created T1']);
  });

  it('moves the version of what changed, and only of that', async () => {
    await load(context, fileOf([{ key: 'T1' }, { key: 'T2' }]));
    const { body } = await load(
      context,
      fileOf([
        { key: 'T1', due: '15/09/2026', balance: '100,00', phone: '(11) 5555-9999' },
        { key: 'T2', phone: '(11) 5555-9999' },
      ]),
    );
    expect(body.clients).toMatchObject({ updated: 1 });
    expect(body.receivables).toEqual({ ...nothing, updated: 1, unchanged: 1 });
    expect(await titleOf(context, 'T1')).toMatchObject({
      version: 2,
      originalDueDate: '2026-08-10',
      dueDate: '2026-09-15',
      effectiveDueDate: '2026-09-15',
      balanceCents: 10_000,
      chargeBaseCents: 10_000,
    });
    expect(await titleOf(context, 'T2')).toMatchObject({ version: 1 });
    expect(await changes(context)).toEqual(['created T1', 'created T2', 'updated T1']);
  });

  it('takes paid and cancelled titles out, and opens again what only an import had closed', async () => {
    await load(context, fileOf([{ key: 'T1' }, { key: 'T2' }]));
    const out = await load(
      context,
      fileOf([
        { key: 'T1', balance: '0,00', status: 'Recebido' },
        { key: 'T2', status: 'Cancelado' },
      ]),
    );
    expect(out.body.receivables).toEqual({ ...nothing, paid: 1, closed: 1 });
    expect(await titleOf(context, 'T1')).toMatchObject({ state: 'paid', stateReason: 'paidInSource', balanceCents: 0 });
    expect(await titleOf(context, 'T2')).toMatchObject({ state: 'cancelled', stateReason: 'cancelledInSource' });
    const back = await load(context, fileOf([{ key: 'T1' }, { key: 'T2' }]));
    expect(back.body.receivables).toEqual({ ...nothing, updated: 2 });
    expect(await titleOf(context, 'T1')).toMatchObject({
      state: 'open',
      stateReason: null,
      balanceCents: 18_000,
      version: 3,
    });
    expect((await changes(context)).slice(2)).toEqual(['paid T1', 'closed T2', 'restored T1', 'restored T2']);
  });

  it('does not open again what was written off here', async () => {
    await load(context, fileOf([{ key: 'T1' }]));
    await context.database.asOwner((tx) => tx.update(receivable).set({ state: 'writtenOff' }));
    const { body } = await load(context, fileOf([{ key: 'T1' }]), { full: true });
    expect([body.receivables.unchanged, codes(body.warnings)]).toEqual([1, ['writtenOffHere']]);
    expect(await titleOf(context, 'T1')).toMatchObject({ state: 'writtenOff', version: 1 });
  });

  it('closes with `full` the open titles of the source that the file lacks, and of no other source', async () => {
    await load(context, fileOf([{ key: 'T1' }, { key: 'T2' }]));
    await load(context, fileOf([{ key: 'T9' }]), { source: 'outro' });
    const partial = await load(context, fileOf([{ key: 'T1' }]), { source: 'erp' });
    expect(partial.body.receivables.closed).toBe(0);
    const { body } = await load(context, fileOf([{ key: 'T1' }]), { source: 'erp', full: true });
    expect(body.receivables).toEqual({ ...nothing, unchanged: 1, closed: 1 });
    expect(await titleOf(context, 'T2')).toMatchObject({
      state: 'cancelled',
      stateReason: 'missingInSource',
      version: 2,
    });
    expect(await titleOf(context, 'T9')).toMatchObject({ state: 'open' });
  });

  it('keeps a receipt recorded here that the source has not heard of', async () => {
    await load(context, fileOf([{ key: 'T1' }]));
    const { id } = await titleOf(context, 'T1');
    await context.call('analista', 'POST', `/api/receivables/${id}/payments`, {
      version: 1,
      paidOn: '2026-11-24',
      amountCents: 10_000,
      method: 'pix',
    });
    const before = await titleOf(context, 'T1');
    const same = await load(context, fileOf([{ key: 'T1' }]), { full: true });
    expect([same.body.receivables.unchanged, codes(same.body.warnings)]).toEqual([1, ['paymentNotInSource']]);
    expect(await titleOf(context, 'T1')).toEqual(before);
    const heard = await load(context, fileOf([{ key: 'T1', balance: '80,00' }]));
    expect([heard.body.receivables.updated, codes(heard.body.warnings)]).toEqual([1, []]);
    expect(await titleOf(context, 'T1')).toMatchObject({ balanceCents: 8_000 });
  });
});

describeOnEachDatabase('importing after a negotiation', (context) => {
  const file = fileOf([{ key: 'T1' }, { key: 'T2' }]);

  it('moves nothing when the same full file comes again', async () => {
    await load(context, file);
    await negotiate(context, 'T1');
    const before = await titles(context);
    const feed = await changes(context);
    const { body } = await load(context, file, { full: true });
    expect(body.receivables).toEqual({ ...nothing, unchanged: 1, renegotiatedHere: 1 });
    expect(body.warnings).toMatchObject([
      {
        line: 2,
        code: 'renegotiatedHere',
        message: 'Título T1: renegociado aqui, ainda aberto no ERP. Não foi alterado.',
      },
    ]);
    expect(await titles(context)).toEqual(before);
    expect(await changes(context)).toEqual(feed);
  });

  it('never closes an instalment born here, even when the full file lacks all that is here', async () => {
    await load(context, file);
    const { receivables } = await negotiate(context, 'T1');
    await load(context, fileOf([{ key: 'T7' }]), { full: true });
    expect(await titleOf(context, 'N000001/1')).toMatchObject({ id: receivables[0]?.id, state: 'open', version: 1 });
    expect(await titleOf(context, 'T1')).toMatchObject({ state: 'renegotiated' });
    const claimed = await load(context, fileOf([{ key: 'N000001/1' }]), { source: 'negociacao', full: true });
    expect([claimed.status, claimed.body.code]).toEqual([422, 'import_has_errors']);
    expect(await titleOf(context, 'N000001/1')).toMatchObject({ state: 'open', version: 1 });
  });

  it('alerts that a title renegotiated here was paid in the source, until the negotiation is settled', async () => {
    await load(context, file);
    await negotiate(context, 'T1');
    const paid = fileOf([{ key: 'T1', balance: '0,00', status: 'Liquidado' }, { key: 'T2' }]);
    const { body } = await load(context, paid, { full: true });
    expect(body.receivables).toEqual({ ...nothing, unchanged: 2 });
    expect(body.warnings).toMatchObject([{ line: 2, code: 'paidWhileRenegotiated' }]);
    expect(body.warnings[0]?.message).toContain('boleto antigo; confira a negociação N000001');
    expect(await titleOf(context, 'T1')).toMatchObject({ state: 'renegotiated', version: 2 });
    await context.database.asOwner((tx) => tx.update(negotiation).set({ state: 'settled' }));
    expect((await load(context, paid, { full: true })).body.warnings).toEqual([]);
  });

  it('brings a title that a reversal put back up to date again', async () => {
    await load(context, file);
    const { negotiation: made } = await negotiate(context, 'T1');
    await context.call('analista', 'POST', `/api/negotiations/${made.id}/reversal`, { version: 1, reason: 'engano' });
    const { body } = await load(context, file, { full: true });
    expect(body.receivables).toEqual({ ...nothing, unchanged: 2 });
  });
});

describeOnEachDatabase('a file with errors', (context) => {
  const bad = fileOf([{ key: 'T1' }, { key: 'T2', due: '31/02/2026' }, { key: 'T3', amount: 'cem' }]);

  it('imports nothing, and says why line by line', async () => {
    const { status, body } = await load(context, bad);
    expect([status, body.code]).toEqual([422, 'import_has_errors']);
    const report = body.data?.['report'] as ImportReport;
    expect(report).toMatchObject({ applied: false, lines: 3, receivables: nothing });
    expect(report.errors).toEqual([
      {
        line: 3,
        column: 'Vencimento',
        row: null,
        col: null,
        code: 'impossibleDate',
        message: 'Esta data não existe no calendário.',
        value: '31/02/2026',
      },
      expect.objectContaining({ line: 4, column: 'Valor', code: 'invalidMoney', value: 'cem' }),
      expect.objectContaining({ line: 4, column: 'Saldo', code: 'invalidMoney', value: 'cem' }),
    ]);
    expect(await titles(context)).toEqual([]);
    const runs = await context.database.asOwner((tx) => tx.select().from(importRun));
    expect(runs).toMatchObject([{ applied: false, fileName: 'titulos.csv', source: 'erp', createdBy: 'analista' }]);
  });

  it('imports its good lines with `partial`, but then closes nothing', async () => {
    await load(context, fileOf([{ key: 'T1' }, { key: 'T8' }]));
    const { status, body } = await load(context, bad, { partial: true, full: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({ applied: true, receivables: { ...nothing, unchanged: 1 } });
    expect(body.errors).toHaveLength(3);
    expect(codes(body.warnings)).toEqual(['nothingClosed']);
    expect(await titleOf(context, 'T8')).toMatchObject({ state: 'open' });
  });

  it('is refused by the schema where the call itself is wrong', async () => {
    expect((await load(context, '', { dateFormat: 'quinta' })).body.code).toBe('validation_failed');
    expect((await context.call(null, 'POST', '/api/imports', {})).status).toBe(401);
  });
});

describeOnEachDatabase('a large file', (context) => {
  it('comes in by batches, twice, with a gapless feed', async () => {
    const rows = Array.from({ length: 2_500 }, (_each, index) => ({
      key: `T${index}`,
      client: `C${index % 40}`,
      name: `N${index % 40}`,
    }));
    const first = await load(context, fileOf(rows));
    expect(first.body.receivables).toEqual({ ...nothing, created: 2_500 });
    expect(first.body.clients).toEqual({ created: 40, updated: 0, unchanged: 0 });
    const second = await load(context, fileOf(rows.map((row) => ({ ...row, balance: '90,00' }))), { full: true });
    expect(second.body.receivables).toEqual({ ...nothing, updated: 2_500 });
    const feed = await context.database.asOwner((tx) => tx.select({ sequence: change.sequence }).from(change));
    expect(Math.max(...feed.map(({ sequence }) => sequence))).toBe(5_000);
    expect(feed).toHaveLength(5_000);
  });
});
