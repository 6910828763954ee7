import type { ClientSummary, Portfolio } from '../../../src/contract/portfolio';
import type { PortfolioChanges } from '../../../src/contract/portfolioChanges';
import type { ReceivableRow } from '../../../src/contract/receivables';
import type { Settings } from '../../../src/contract/settings';
import { clientOfReceivable } from '../../../src/excel/clientOfReceivable';
import { receivableRow } from '../receivableRow';

export const settings: Settings = {
  company: { id: '019abc00-0000-7000-8000-00000000000a', name: 'Demo S.A.', document: '', address: '', timeZone: '' },
  companies: [],
  user: { name: 'Ana', role: 'analyst' },
  today: '2026-11-24',
  now: '2026-11-24T12:00:00.000Z',
  policy: {
    version: 1,
    fineRate: '0.02',
    monthlyInterestRate: '0.01',
    graceDays: 0,
    rounding: 'HALF_UP',
    maxSurchargeRate: '0.1',
    analystMaxDiscountRate: '1',
    maxInstallments: 12,
    brokenAfterDays: null,
    installmentChargeBase: 'principal',
  },
  holidays: [],
  contactStatuses: [],
};

const idOf = (kind: string, number: number) => `019abc00-0000-7000-8000-${kind}${String(number).padStart(11, '0')}`;
export const titleId = (number: number) => idOf('a', number);
export const clientId = (number: number) => idOf('c', number);

/** Title `number` of client `client`. */
export function title(number: number, client = 1, changes: Partial<ReceivableRow> = {}): ReceivableRow {
  return receivableRow({
    id: titleId(number),
    clientId: clientId(client),
    clientName: `Cliente ${client}`,
    number: String(number).padStart(6, '0'),
    ...changes,
  });
}

export function client(number: number, changes: Partial<ClientSummary> = {}): ClientSummary {
  return { ...clientOfReceivable(title(1, number)), phone: `(11) 5555-000${number}`, ...changes };
}

export function portfolio(clients: readonly ClientSummary[], receivables: readonly ReceivableRow[]): Portfolio {
  return {
    asOf: '2026-11-24',
    today: '2026-11-24',
    policyVersion: 1,
    cursor: 10,
    totals: {
      clients: clients.length,
      receivables: receivables.length,
      balanceCents: 0,
      fineCents: 0,
      interestCents: 0,
      totalCents: 0,
    },
    aging: [],
    clients: clients.slice(),
  };
}

export function portfolioChanges(changes: Partial<PortfolioChanges>): PortfolioChanges {
  return {
    asOf: '2026-11-24',
    today: '2026-11-24',
    policyVersion: 1,
    cursor: 20,
    full: false,
    clientIds: [],
    clients: [],
    receivables: [],
    left: [],
    ...changes,
  };
}
