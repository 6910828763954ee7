import { newId } from '../../../src/api/storage/newId';
import type { NegotiationResult, NewNegotiation } from '../../../src/contract/negotiations';
import type { ApiContext } from './apiContext';

/** Three overdue titles of one client (373,52) and the agreement about them: two instalments of 200,00. */
export async function givenDraft(context: ApiContext, clientValues: Parameters<ApiContext['givenClient']>[0] = {}) {
  const client = await context.givenClient(clientValues);
  const titles = [];
  for (const [balanceCents, dueDate] of [
    [18_000, '2026-08-10'],
    [9_500, '2026-09-01'],
    [7_500, '2026-01-28'],
  ] as const) {
    titles.push(await context.givenReceivable({ clientId: client.id, balanceCents, dueDate }));
  }
  const draft: NewNegotiation = {
    clientId: client.id,
    asOf: '2026-11-24',
    policyVersion: 1,
    receivables: titles.map(({ id, version }) => ({ id, version })),
    discountCents: -2_648,
    installments: [
      { method: 'boleto', dueDate: '2026-12-01', amountCents: 20_000 },
      { method: 'pix', dueDate: '2027-01-04', amountCents: 20_000 },
    ],
    acceptance: { acceptedBy: 'Maria', acceptedOn: '2026-11-24', channel: 'phone' },
    expectedDebt: { principalCents: 35_000, fineCents: 700, interestCents: 1_652, totalCents: 37_352 },
  };
  return { client, titles, draft };
}

/** The same, confirmed by the analyst. */
export async function givenNegotiation(
  context: ApiContext,
  clientValues: Parameters<ApiContext['givenClient']>[0] = {},
) {
  const given = await givenDraft(context, clientValues);
  const headers = { 'idempotency-key': newId() };
  const { status, body } = await context.call<NegotiationResult>(
    'analista',
    'POST',
    '/api/negotiations',
    given.draft,
    headers,
  );
  if (status !== 201) throw new Error(`not confirmed: ${JSON.stringify(body)}`);
  return { ...given, negotiation: body.negotiation, installments: body.receivables };
}

/** Receives by hand what is given, of a title as it stands. */
export async function pay(
  context: ApiContext,
  title: { id: string; version: number },
  amountCents: number,
  paidOn = '2026-11-24',
) {
  const payment = { version: title.version, paidOn, amountCents, method: 'pix', note: '' };
  const answer = await context.call<{ payment: { id: string } }>(
    'analista',
    'POST',
    `/api/receivables/${title.id}/payments`,
    payment,
  );
  if (answer.status !== 201) throw new Error(`not received: ${answer.text}`);
  return answer.body;
}
