import { and, eq } from 'drizzle-orm';
import type {
  PixCharge,
  PixDynamicCharge,
  PixPaste,
  PixReceipts,
  PixStatementResult,
  StoredPixReceipt,
} from '../../../src/contract/pix';
import type { Problem } from '../../../src/contract/problem';
import { readPix } from '../../../src/domain/pix/brCode';
import { crc16 } from '../../../src/domain/pix/crc16';
import { writeTlv } from '../../../src/domain/pix/tlv';
import { txidOf } from '../../../src/domain/pix/txid';
import type { DynamicCharge, PixProvider } from '../../../src/api/pix/pixProvider';
import { bankAlert, bankInstruction } from '../../../src/api/storage/bankingSchema';
import { newId } from '../../../src/api/storage/newId';
import { boleto, negotiation, payment, receivable } from '../../../src/api/storage/schema';
import { givenBankAccount } from '../documents/givenRegistered';
import { codesIn, pngPicture } from '../documents/printedPages';
import { describeOnEachDatabase, type ApiContext } from '../support/apiContext';

/** 180,00 at 106 days: multa 3,60, juros 6,36, total 189,96. */
const givenTitle = (context: ApiContext) => context.givenReceivable({ balanceCents: 18_000, dueDate: '2026-08-10' });

const titleOf = async (context: ApiContext, id: string) => {
  const [row] = await context.database.asOwner((tx) => tx.select().from(receivable).where(eq(receivable.id, id)));
  return row;
};

let serial = 0;
function endToEndId(): string {
  serial += 1;
  return `E12345678202611201015${String(serial).padStart(11, '0')}`;
}

type Line = [paidOn: string, amount: string, txid: string, endToEndId: string];

const csv = (lines: readonly Line[]) =>
  ['Data;Valor;TxId;EndToEndId', ...lines.map((line) => line.join(';'))].join('\n');

const send = (context: ApiContext, text: string, suffix = '') =>
  context.call<PixStatementResult & Problem>('analista', 'POST', `/api/pix/statements${suffix}`, {
    fileName: 'extrato.csv',
    contentBase64: Buffer.from(text).toString('base64'),
  });

const outcomes = ({ body }: { body: PixStatementResult }) => body.lines.map(({ outcome }) => outcome);

describeOnEachDatabase('a Pix of a title', (context) => {
  it('is over its total today, charges included, and names it', async () => {
    await givenBankAccount(context);
    const title = await givenTitle(context);
    const { status, body } = await context.call<PixCharge>('analista', 'GET', `/api/receivables/${title.id}/pix`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ amountCents: 18_996, asOf: '2026-11-24', merchantName: 'Comercial Ipe Ltda.' });
    expect(readPix(body.brCode)).toMatchObject({
      ok: true,
      value: {
        kind: 'static',
        amountCents: 18_996,
        city: 'Sao Paulo',
        key: { kind: 'email', value: 'cobranca@ipe.exemplo.com.br' },
        txid: txidOf(title.id),
      },
    });
  });

  it('is read from the picture as the same code', async () => {
    await givenBankAccount(context);
    const title = await givenTitle(context);
    const { body } = await context.call<PixCharge>('analista', 'GET', `/api/receivables/${title.id}/pix`);
    const picture = await context.app.inject({
      url: `/api/receivables/${title.id}/pix.png`,
      headers: { authorization: 'Bearer token-of-analista' },
    });
    expect(picture.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="pix-${title.number}.png"`,
      'cache-control': 'no-store',
    });
    expect(await codesIn(pngPicture(picture.rawPayload))).toEqual([{ format: 'QRCode', text: body.brCode }]);
    const svg = await context.call('analista', 'GET', `/api/receivables/${title.id}/pix.svg`);
    expect(svg.text).toContain(body.qr.path);
    expect(svg.text).toContain(`viewBox="0 0 ${body.qr.size} ${body.qr.size}"`);
  });

  it('pasted back is recognised with its title, and refused once a character changed', async () => {
    await givenBankAccount(context);
    const title = await givenTitle(context);
    const { body } = await context.call<PixCharge>('analista', 'GET', `/api/receivables/${title.id}/pix`);
    const paste = (text: string) => context.call<PixPaste>('analista', 'POST', '/api/pix/readings', { text });
    expect((await paste(` ${body.brCode}\n`)).body).toMatchObject({
      valid: true,
      kind: 'static',
      amountCents: 18_996,
      receivableId: title.id,
      receivableLabel: title.number,
    });
    expect((await paste(body.brCode.replace('189.96', '189.69'))).body).toEqual({
      valid: false,
      reason: expect.stringContaining('foi alterado') as unknown,
    });
  });

  it('is refused without a key, for a title that left, and for one of nobody', async () => {
    const title = await givenTitle(context);
    const get = (id: string) => context.call<Problem>('analista', 'GET', `/api/receivables/${id}/pix`);
    expect((await get(title.id)).body).toMatchObject({ status: 422, code: 'pix_key_missing' });
    await givenBankAccount(context, { pixKey: '', label: 'Outra' });
    expect((await get(title.id)).body).toMatchObject({ status: 422, code: 'pix_key_missing' });
    const paid = await context.givenReceivable({ balanceCents: 0, dueDate: '2026-08-10', state: 'paid' });
    expect((await get(paid.id)).body).toMatchObject({ status: 422, code: 'receivable_not_open' });
    const foreign = await context.givenReceivable({
      balanceCents: 100,
      dueDate: '2026-08-10',
      companyId: context.otherCompanyId,
    });
    expect((await get(foreign.id)).body).toMatchObject({ status: 404, code: 'not_found' });
  });
});

/** An institution on this computer: it keeps what it was asked for and points its codes to itself. */
class LoopbackInstitution implements PixProvider {
  readonly asked: DynamicCharge[] = [];

  putCharge(charge: DynamicCharge): ReturnType<PixProvider['putCharge']> {
    this.asked.push(charge);
    if (charge.payer === null) return Promise.resolve({ ok: false, error: { detail: 'Informe o devedor.' } });
    return Promise.resolve({ ok: true, value: { brCode: dynamicCode(`localhost/pix/v2/${charge.txid}`) } });
  }
}

function dynamicCode(url: string): string {
  const account = writeTlv([
    { id: '00', value: 'br.gov.bcb.pix' },
    { id: '25', value: url },
  ]);
  const open = `${writeTlv([
    { id: '00', value: '01' },
    { id: '01', value: '12' },
    { id: '26', value: account },
    { id: '52', value: '0000' },
    { id: '53', value: '986' },
    { id: '58', value: 'BR' },
    { id: '59', value: 'COMERCIAL IPE' },
    { id: '60', value: 'SAO PAULO' },
    { id: '62', value: writeTlv([{ id: '05', value: '***' }]) },
  ])}6304`;
  return open + crc16(open);
}

describeOnEachDatabase('a dynamic Pix', (context) => {
  const ask = (id: string) =>
    context.call<PixDynamicCharge & Problem>('analista', 'POST', `/api/receivables/${id}/pix/charge`);

  it('is asked of the institution for what the title amounts to, until the day ends, and its receipt finds the title', async () => {
    await givenBankAccount(context);
    const client = await context.givenClient({ document: '12345678000195' });
    const title = await context.givenReceivable({ balanceCents: 18_000, dueDate: '2026-08-10', clientId: client.id });
    expect((await ask(title.id)).body.code).toBe('pix_provider_missing');
    const institution = new LoopbackInstitution();
    await context.rebuild({ pixProvider: institution });

    const { status, body } = await ask(title.id);
    expect(status).toBe(200);
    expect(institution.asked).toMatchObject([
      {
        txid: `${txidOf(title.id)}20261124`,
        amountCents: 18_996,
        expiresInSeconds: 12 * 3_600,
        payer: { name: client.name, document: '12345678000195' },
      },
    ]);
    expect(body).toMatchObject({ amountCents: 18_996, expiresAt: '2026-11-25T03:00:00.000Z' });
    expect(readPix(body.brCode)).toMatchObject({ ok: true, value: { kind: 'dynamic' } });
    expect(outcomes(await send(context, csv([['24/11/2026', '189,96', body.txid, endToEndId()]])))).toEqual([
      'settled',
    ]);
  });

  it('says why the institution did not make it', async () => {
    await givenBankAccount(context);
    await context.rebuild({ pixProvider: new LoopbackInstitution() });
    const title = await givenTitle(context);
    expect((await ask(title.id)).body).toMatchObject({
      status: 502,
      code: 'pix_provider_failed',
      detail: 'Informe o devedor.',
    });
  });
});

describeOnEachDatabase('a Pix statement', (context) => {
  it('settles the title that its txid names, asks the bank to end the boleto, and changes nothing when read again', async () => {
    const title = await givenTitle(context);
    const account = await givenBankAccount(context);
    await context.givenBoleto({ receivableId: title.id, state: 'registered', accountId: account.id });
    const text = csv([['24/11/2026', '189,96', txidOf(title.id), endToEndId()]]);

    const preview = await send(context, text, '/preview');
    expect(preview.body).toMatchObject({ applied: false, boletosToCancel: 1, recordedCents: 18_996 });
    expect(outcomes(preview)).toEqual(['settled']);
    expect(await titleOf(context, title.id)).toMatchObject({ state: 'open', version: 1 });

    const answer = await send(context, text);
    expect(answer.body).toMatchObject({
      applied: true,
      boletosToCancel: 1,
      counts: { settled: 1 },
      lines: [{ receivableId: title.id, message: `Quita o título ${title.number}.` }],
    });
    expect(await titleOf(context, title.id)).toMatchObject({ state: 'paid', balanceCents: 0, version: 2 });
    const instructions = () =>
      context.database.asOwner((tx) =>
        tx.select().from(bankInstruction).where(eq(bankInstruction.receivableId, title.id)),
      );
    expect(await instructions()).toMatchObject([
      { kind: 'cancel', state: 'waiting', reason: 'Título pago por Pix em 24/11/2026' },
    ]);
    const boletos = await context.database.asOwner((tx) =>
      tx.select().from(boleto).where(eq(boleto.receivableId, title.id)),
    );
    expect(boletos).toMatchObject([{ state: 'cancelQueued' }]);

    expect(outcomes(await send(context, text))).toEqual(['alreadyRead']);
    const payments = await context.database.asOwner((tx) =>
      tx.select().from(payment).where(eq(payment.receivableId, title.id)),
    );
    expect(payments).toMatchObject([{ amountCents: 18_996, method: 'pix', paidOn: '2026-11-24' }]);
    expect(await instructions()).toHaveLength(1);
  });

  it('records several receipts of one title in the order of their days', async () => {
    const title = await givenTitle(context);
    const [late, early, over] = [endToEndId(), endToEndId(), endToEndId()];
    const answer = await send(
      context,
      csv([
        ['24/11/2026', '100,01', txidOf(title.id), late],
        ['10/08/2026', '80,00', txidOf(title.id), early],
        ['24/11/2026', '200,00', txidOf(title.id), over],
      ]),
    );
    expect(outcomes(answer)).toEqual(['partial', 'partial', 'overTotal']);
    // 100,00 since 10/08: multa 2,00, juros 3,53; 5,52 are left.
    expect(answer.body.lines[0]?.message).toContain('5,52');
    expect(await titleOf(context, title.id)).toMatchObject({ state: 'open', balanceCents: 552, version: 3 });
  });

  it('never settles a renegotiated title: the agreement waits for a person, who decides once', async () => {
    const client = await context.givenClient();
    const agreement = await context.database.asOwner(async (tx) => {
      const row = {
        companyId: context.companyId,
        id: newId(),
        number: 7,
        clientId: client.id,
        state: 'confirmed' as const,
        asOf: '2026-11-20',
        policyVersion: 1,
        principalCents: 18_000,
        fineCents: 0,
        interestCents: 0,
        discountCents: 0,
        totalCents: 18_000,
        createdBy: 'teste',
      };
      await tx.insert(negotiation).values(row);
      return row;
    });
    const title = await context.givenReceivable({
      clientId: client.id,
      balanceCents: 18_000,
      dueDate: '2026-08-10',
      state: 'renegotiated',
      renegotiatedById: agreement.id,
    });
    const id = endToEndId();
    const answer = await send(context, csv([['24/11/2026', '189,96', txidOf(title.id), id]]));
    expect(outcomes(answer)).toEqual(['renegotiated']);
    expect(answer.body.recordedCents).toBe(0);
    expect(await titleOf(context, title.id)).toMatchObject({ state: 'renegotiated', version: 1 });
    const alerts = () =>
      context.database.asOwner((tx) =>
        tx
          .select()
          .from(bankAlert)
          .where(and(eq(bankAlert.receivableId, title.id), eq(bankAlert.kind, 'oldBoletoPaid'))),
      );
    expect(await alerts()).toMatchObject([{ negotiationId: agreement.id, amountCents: 18_996, resolvedAt: null }]);

    const waiting = await context.call<PixReceipts>('analista', 'GET', '/api/pix/receipts');
    expect(waiting.body.receipts).toMatchObject([{ endToEndId: id, clientId: client.id, resolution: null }]);
    const decide = () =>
      context.call<StoredPixReceipt & Problem>('analista', 'POST', `/api/pix/receipts/${id}/resolution`, {
        note: 'abatido na parcela 1',
      });
    expect((await decide()).body.resolution).toMatchObject({ note: 'abatido na parcela 1', by: 'Ana Analista' });
    expect(await alerts()).toMatchObject([{ resolvedBy: 'Ana Analista' }]);
    expect((await decide()).body.code).toBe('pix_receipt_resolved');
    expect((await context.call<PixReceipts>('analista', 'GET', '/api/pix/receipts')).body.receipts).toEqual([]);
  });

  it('keeps for a person what no title can take', async () => {
    const paid = await context.givenReceivable({ balanceCents: 0, dueDate: '2026-08-10', state: 'paid' });
    const foreign = await context.givenReceivable({
      balanceCents: 100,
      dueDate: '2026-08-10',
      companyId: context.otherCompanyId,
    });
    const answer = await send(
      context,
      csv([
        ['20/11/2026', '10,00', '', endToEndId()],
        ['21/11/2026', '10,00', 'PEDIDO99', endToEndId()],
        ['22/11/2026', '10,00', txidOf(foreign.id), endToEndId()],
        ['23/11/2026', '10,00', txidOf(paid.id), endToEndId()],
      ]),
    );
    expect(outcomes(answer)).toEqual(['unmatched', 'unmatched', 'unmatched', 'notOpen']);
    const { body } = await context.call<PixReceipts>('analista', 'GET', '/api/pix/receipts');
    expect(body.receipts.map(({ outcome }) => outcome)).toEqual(['notOpen', 'unmatched', 'unmatched', 'unmatched']);
  });

  it('records no Pix a second time that a person recorded by hand', async () => {
    const title = await givenTitle(context);
    const byHand = { version: 1, paidOn: '2026-11-24', amountCents: 10_000, method: 'pix' };
    await context.call('analista', 'POST', `/api/receivables/${title.id}/payments`, byHand);
    const answer = await send(context, csv([['24/11/2026', '100,00', txidOf(title.id), endToEndId()]]));
    expect(answer.body.lines).toMatchObject([
      { outcome: 'refused', message: expect.stringContaining('lançado à mão') as unknown },
    ]);
    expect(await titleOf(context, title.id)).toMatchObject({ version: 2 });
  });

  it('with a fault is refused whole, with its places', async () => {
    const title = await givenTitle(context);
    const text = csv([
      ['24/11/2026', '189,96', txidOf(title.id), endToEndId()],
      ['32/11/2026', '1,00', '', endToEndId()],
    ]);
    const preview = await send(context, text, '/preview');
    expect(preview.body).toMatchObject({ lines: [], issues: [{ line: 3, column: 'Data' }] });
    const answer = await send(context, text);
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'pix_statement_has_errors', data: { issues: [{ line: 3, column: 'Data', value: '32/11/2026' }] } },
    });
    expect(await titleOf(context, title.id)).toMatchObject({ state: 'open', version: 1 });
    expect((await context.call<PixReceipts>('analista', 'GET', '/api/pix/receipts?open=false')).body.receipts).toEqual(
      [],
    );
  });

  it('sent twice at once is read once', async () => {
    const title = await givenTitle(context);
    const text = csv([
      ['24/11/2026', '100,00', txidOf(title.id), endToEndId()],
      ['24/11/2026', '1,00', '', endToEndId()],
    ]);
    const answers = await Promise.all([send(context, text), send(context, text)]);
    expect(answers.map(outcomes).sort()).toEqual([
      ['alreadyRead', 'alreadyRead'],
      ['partial', 'unmatched'],
    ]);
    expect(await titleOf(context, title.id)).toMatchObject({ version: 2 });
  });
});
