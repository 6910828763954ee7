import type { Api } from '../../../src/client/api';
import type { ApiFailure } from '../../../src/client/failure';
import type { ClientDetails } from '../../../src/contract/clients';
import type { NegotiationResult, NewNegotiation } from '../../../src/contract/negotiations';
import type { ClientSummary, Portfolio } from '../../../src/contract/portfolio';
import type { ProblemCode } from '../../../src/contract/problem';
import type { ReceivableRow } from '../../../src/contract/receivables';
import { agingBuckets } from '../../../src/domain/aging/bucket';
import { err, ok, type Result } from '../../../src/domain/result';
import { fakeBankApi } from './bankApi';
import { fakeEmailApi } from './emailApi';
import { clientId, settings, title, today, workedTitles } from './worked';

/** A backend that has one client; `open` are its titles now, `answers` what confirmations get before it works. */
export interface FakeApi extends Api {
  open: ReceivableRow[];
  answers: ApiFailure[];
  sent: { body: NewNegotiation; idempotencyKey: string }[];
}

export const refusal = (code: ProblemCode, data: Record<string, unknown> = {}, status = 422): ApiFailure => ({
  kind: 'problem',
  problem: { type: 'about:blank', title: code, status, code, data },
});

const sum = (rows: ReceivableRow[], key: 'balanceCents' | 'fineCents' | 'interestCents' | 'totalCents'): number =>
  rows.reduce((total, row) => total + row[key], 0);

export const summaryOf = (rows: ReceivableRow[], id = clientId, name = 'Mercearia São Jorge ltda'): ClientSummary => ({
  id,
  version: 1,
  sourceKey: id,
  name,
  document: null,
  isConsumer: false,
  phone: '(11) 5555-0101',
  email: null,
  city: 'São Paulo',
  state: 'SP',
  responsible: null,
  openCount: rows.length,
  overdueCount: rows.length,
  maxDaysOverdue: 300,
  bucket: '181+',
  oldestDueDate: null,
  balanceCents: sum(rows, 'balanceCents'),
  overdueBalanceCents: sum(rows, 'balanceCents'),
  fineCents: sum(rows, 'fineCents'),
  interestCents: sum(rows, 'interestCents'),
  totalCents: sum(rows, 'totalCents'),
  overdueTotalCents: sum(rows, 'totalCents'),
  creditCents: 0,
  lastContactOn: null,
  lastContactStatus: null,
  nextContactOn: null,
});

export const otherClientId = '0193f2a0-0000-7000-8000-000000000002';

const unused = (): never => {
  throw new Error('This test does not ask for that.');
};

export const createFakeApi = (): FakeApi => {
  const others = [title('555', 10_000, 20)];
  const portfolioOf = (rows: ReceivableRow[]): Portfolio => ({
    asOf: today,
    today,
    policyVersion: 3,
    cursor: 1,
    totals: {
      clients: 2,
      receivables: rows.length + 1,
      balanceCents: sum(rows, 'balanceCents'),
      fineCents: sum(rows, 'fineCents'),
      interestCents: sum(rows, 'interestCents'),
      totalCents: sum(rows, 'totalCents'),
    },
    aging: agingBuckets.map((bucket) => ({ bucket, receivables: 0, totalCents: 0 })),
    clients: [summaryOf(rows), summaryOf(others, otherClientId, 'Padaria Aurora')],
  });
  const detailsOf = (id: string, rows: ReceivableRow[]): ClientDetails => ({
    asOf: today,
    policyVersion: 3,
    client: {
      ...(id === clientId ? summaryOf(rows) : summaryOf(others, otherClientId, 'Padaria Aurora')),
      tradeName: null,
      contactName: null,
      whatsapp: null,
      address: null,
      notes: null,
    },
    receivables: id === clientId ? rows : others,
    credits: [],
  });
  const confirmed = (body: NewNegotiation): Result<NegotiationResult, ApiFailure> => {
    const rows = body.installments.map(({ amountCents }, index) => title(`N1/${index + 1}`, amountCents, -10));
    const result: NegotiationResult = {
      negotiation: {
        id: '0193f2a0-0000-7000-8000-00000000000f',
        version: 1,
        number: 1,
        clientId: body.clientId,
        state: 'confirmed',
        asOf: body.asOf,
        policyVersion: body.policyVersion,
        balance: {
          debt: body.expectedDebt,
          discountCents: body.discountCents,
          totalCents: body.expectedDebt.totalCents - body.discountCents,
          installmentsCents: sum(rows, 'balanceCents'),
          differenceCents: 0,
        },
        acceptance: body.acceptance,
        note: '',
        createdAt: '2026-11-24T15:00:00Z',
        createdBy: 'Ana',
        reversedAt: null,
        origins: [],
        installments: [],
      },
      removedReceivableIds: body.receivables.map(({ id }) => id),
      receivables: rows,
      boletos: [],
      newBoletos: rows.length,
    };
    fake.open = rows;
    return ok(result);
  };

  const fake: FakeApi = {
    open: workedTitles(),
    answers: [],
    sent: [],
    settings: () => Promise.resolve(ok(settings)),
    portfolio: () => Promise.resolve(ok(portfolioOf(fake.open))),
    receivables: unused,
    portfolioChanges: unused,
    edits: unused,
    client: (id: string) => Promise.resolve(ok(detailsOf(id, fake.open))),
    contacts: () => Promise.resolve(ok({ contacts: [] })),
    previewNegotiation: (draft) =>
      Promise.resolve(
        ok({
          asOf: draft.asOf,
          policyVersion: draft.policyVersion,
          balance: {
            debt: {
              principalCents: sum(fake.open, 'balanceCents'),
              fineCents: sum(fake.open, 'fineCents'),
              interestCents: sum(fake.open, 'interestCents'),
              totalCents: sum(fake.open, 'totalCents'),
            },
            discountCents: draft.discountCents,
            totalCents: sum(fake.open, 'totalCents') - draft.discountCents,
            installmentsCents: 0,
            differenceCents: 0,
          },
          receivables: fake.open,
          boletos: [],
          newBoletos: draft.installments.length,
          problems: [],
        }),
      ),
    confirmNegotiation: (body, { idempotencyKey }) => {
      fake.sent.push({ body, idempotencyKey });
      const failure = fake.answers.shift();
      return Promise.resolve(failure === undefined ? confirmed(body) : err(failure));
    },
    previewImport: unused,
    importTitles: unused,
    changes: unused,
    changesFile: unused,
    health: unused,
    ...fakeBankApi(unused),
    ...fakeEmailApi(unused),
    addContact: unused,
    negotiation: unused,
    reverseNegotiation: unused,
    addPayment: unused,
    reversePayment: unused,
  };
  return fake;
};
