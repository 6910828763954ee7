import { eq } from 'drizzle-orm';
import type { Problem } from '../../../src/contract/problem';
import { boletoPdfFor } from '../../../src/api/documents/boletoPdfFor';
import { newId } from '../../../src/api/storage/newId';
import { company, negotiation } from '../../../src/api/storage/schema';
import { describeOnEachDatabase, type ApiContext } from '../support/apiContext';
import { givenBankAccount, givenRegisteredBoleto } from './givenRegistered';
import { codesIn, pagePicture, pageTexts } from './printedPages';

const headers = { authorization: 'Bearer token-of-analista' };

/** A file that the API gave, as its bytes. */
async function download(context: ApiContext, url: string, payload?: object) {
  const answer = await context.app.inject(
    payload === undefined ? { url, headers } : { method: 'POST', url, headers, payload },
  );
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return { headers: answer.headers, pdf: answer.rawPayload, texts: pageTexts(answer.rawPayload).map(oneLine) };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

const givenAddress = (context: ApiContext) =>
  context.database.asOwner((tx) =>
    tx
      .update(company)
      .set({ address: 'Rua dos Ipês, 10, Centro, São Paulo - SP, 01000-000' })
      .where(eq(company.id, context.companyId)),
  );

const givenPayer = (context: ApiContext) =>
  context.givenClient({
    name: 'Padaria São João Ltda.',
    document: '12ABC34501DE35',
    address: 'Rua das Flores, 12',
    district: 'Centro',
    city: 'Santos',
    state: 'SP',
    postalCode: '11010000',
  });

async function givenNegotiation(context: ApiContext, clientId: string): Promise<string> {
  const id = newId();
  await context.database.asOwner((tx) =>
    tx.insert(negotiation).values({
      companyId: context.companyId,
      id,
      number: 12,
      clientId,
      state: 'confirmed',
      asOf: '2026-11-20',
      policyVersion: 1,
      principalCents: 40_000,
      fineCents: 0,
      interestCents: 0,
      discountCents: 0,
      totalCents: 40_000,
      createdBy: 'teste',
    }),
  );
  return id;
}

describeOnEachDatabase('boletos as PDF', (context) => {
  it('print what was registered at the bank, for the title, the client and the company', async () => {
    await givenAddress(context);
    const account = await givenBankAccount(context);
    const payer = await givenPayer(context);
    const title = await context.givenReceivable({ balanceCents: 18_000, dueDate: '2026-12-10', clientId: payer.id });
    const boleto = await givenRegisteredBoleto(context, account, title, 42, { protestAfterDays: 30 });
    const file = await download(context, `/api/receivables/${title.id}/boleto.pdf`);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="boleto-${title.number}.pdf"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const [text] = file.texts;
    for (const value of [
      'Banco do Brasil 001-9',
      'Comercial Ipê Ltda. · CNPJ 11.222.333/0001-81',
      'Rua dos Ipês, 10, Centro, São Paulo - SP, 01000-000',
      'Padaria São João Ltda. · CNPJ 12.ABC.345/01DE-35',
      'Rua das Flores, 12, Centro, Santos - SP, 11010-000',
      '1234-3 / 56789-0',
      '31234560000000042',
      '10/12/2026',
      '20/11/2026',
      '180,00',
      'multa de 2,00 % (R$ 3,60)',
      'juros de mora de R$ 0,06 por dia',
      'protesto 30 dias após o vencimento',
    ]) {
      expect(text).toContain(value);
    }
    expect(await codesIn(pagePicture(file.pdf, 1))).toEqual([{ format: 'ITF', text: boleto.barcode }]);
  });

  it('come for many titles in the order asked for, a page each, or three on a page', async () => {
    await givenAddress(context);
    const account = await givenBankAccount(context);
    const payer = await givenPayer(context);
    const titles = [];
    for (const sequence of [1, 2, 3, 4]) {
      const title = await context.givenReceivable({
        balanceCents: 10_000 * sequence,
        dueDate: '2026-12-10',
        clientId: payer.id,
      });
      await givenRegisteredBoleto(context, account, title, sequence);
      titles.push(title);
    }
    const receivableIds = titles.map(({ id }) => id).reverse();
    const file = await download(context, '/api/boletos/pdf', { receivableIds });
    expect(file.headers['content-disposition']).toBe('attachment; filename="boletos-4.pdf"');
    expect(file.texts.map((text) => /\d00,00/.exec(text)?.[0])).toEqual(['400,00', '300,00', '200,00', '100,00']);
    const booklet = await download(context, '/api/boletos/pdf', { receivableIds, layout: 'booklet' });
    expect(booklet.texts).toHaveLength(2);
  });

  it('of a negotiation make a carnê of its open instalments by boleto, all or none', async () => {
    await givenAddress(context);
    const account = await givenBankAccount(context);
    const payer = await givenPayer(context);
    const negotiationId = await givenNegotiation(context, payer.id);
    const url = `/api/negotiations/${negotiationId}/carne.pdf`;
    const installment = (installmentNumber: number, paymentMethod: 'boleto' | 'pix') =>
      context.givenReceivable({
        clientId: payer.id,
        number: 'N12',
        negotiationId,
        installmentNumber,
        installmentCount: 3,
        paymentMethod,
        balanceCents: 10_000,
        dueDate: `2026-12-0${installmentNumber}`,
      });
    const [first] = [await installment(1, 'boleto'), await installment(2, 'pix')];
    const third = await installment(3, 'boleto');
    await givenRegisteredBoleto(context, account, first, 1);
    const refused = await context.call<Problem>('analista', 'GET', url);
    expect(refused.body).toMatchObject({ code: 'boleto_not_found', data: { receivableId: third.id } });

    const boleto = await givenRegisteredBoleto(context, account, third, 2);
    const file = await download(context, url);
    expect(file.headers['content-disposition']).toMatch(/filename="carne-[\w-]+\.pdf"/);
    const codes = await codesIn(pagePicture(file.pdf, 1));
    expect(codes).toHaveLength(2);
    expect(codes[1]).toEqual({ format: 'ITF', text: boleto.barcode });
    expect(file.texts[0]).toContain('3/3');
  });

  it('are refused with every reason', async () => {
    const account = await givenBankAccount(context);
    const stranger = await context.givenClient({
      document: null,
      address: 'Rua das Flores, 12, Santos - SP, 11010-000',
    });
    const homeless = await context.givenClient({ document: '11144477735', address: 'Rua das Flores' });
    const payer = await givenPayer(context);
    const given = (clientId: string) => context.givenReceivable({ balanceCents: 100, dueDate: '2026-12-10', clientId });
    const [unnamed, unplaced, sent, none] = [
      await given(stranger.id),
      await given(homeless.id),
      await given(payer.id),
      await given(payer.id),
    ];
    await givenRegisteredBoleto(context, account, unnamed, 1);
    await givenRegisteredBoleto(context, account, unplaced, 2);
    await givenRegisteredBoleto(context, account, sent, 3, { state: 'sent' });
    const receivableIds = [unnamed.id, unplaced.id, sent.id, none.id, newId()];
    const { status, body } = await context.call<Problem>('analista', 'POST', '/api/boletos/pdf', { receivableIds });
    expect(status).toBe(422);
    expect(body.errors?.map(({ code, data }) => [code, data?.['missing'] ?? null])).toEqual([
      ['company_data_missing', null],
      ['client_data_missing', ['document']],
      ['client_data_missing', ['city', 'state', 'postalCode']],
      ['boleto_not_registered', null],
      ['boleto_not_found', null],
      ['not_found', null],
    ]);
    expect(body.errors?.[2]?.detail).toContain('falta a cidade, o estado, o CEP');
    const foreign = await context.call('estranho', 'GET', `/api/receivables/${sent.id}/boleto.pdf`);
    expect(foreign.status).toBe(403);
  });

  it('go along with an e-mail under the same rules', async () => {
    await givenAddress(context);
    const account = await givenBankAccount(context);
    const payer = await givenPayer(context);
    const title = await context.givenReceivable({ balanceCents: 100, dueDate: '2026-12-10', clientId: payer.id });
    const attach = () =>
      context.database.asCompany(context.companyId, (tx) =>
        boletoPdfFor(tx, { companyId: context.companyId, now: context.now }, [title.id]),
      );
    expect(await attach()).toMatchObject({ ok: false, error: [{ code: 'boleto_not_found' }] });
    await givenRegisteredBoleto(context, account, title, 1);
    const file = await attach();
    expect(file.ok ? file.value.fileName : '').toBe(`boleto-${title.number}.pdf`);
  });
});
