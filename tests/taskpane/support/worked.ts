import type { ReceivableRow } from '../../../src/contract/receivables';
import type { Settings } from '../../../src/contract/settings';
import { addDays, isoDate, type IsoDate } from '../../../src/domain/calendar/isoDate';
import { agingBucket } from '../../../src/domain/aging/bucket';
import { chargeTermsOf } from '../../../src/domain/charges/chargeTermsOf';
import { chargeableTitleOf } from '../../../src/domain/charges/chargeableTitleOf';
import { chargesOf } from '../../../src/domain/charges/chargesOf';
import type { Company } from '../../../src/taskpane/context/CompanyContext';

export const today = isoDate('2026-11-24');
export const clientId = '0193f2a0-0000-7000-8000-000000000001';
export const companyId = '0193f2a0-0000-7000-8000-0000000000aa';

/** A company with the default policy. */
export const settings: Settings = {
  company: { id: companyId, name: 'Demo S.A.', document: '00', address: '', timeZone: 'America/Sao_Paulo' },
  companies: [{ id: companyId, name: 'Demo S.A.' }],
  user: { name: 'Ana', role: 'analyst' },
  today,
  now: '2026-11-24T15:00:00Z',
  policy: {
    version: 3,
    fineRate: '0.02',
    monthlyInterestRate: '0.01',
    graceDays: 0,
    rounding: 'HALF_UP',
    maxSurchargeRate: '0.1',
    analystMaxDiscountRate: '0.5',
    maxInstallments: 12,
    installmentChargeBase: 'principal',
    brokenAfterDays: 15,
  },
  holidays: [],
  contactStatuses: [{ code: 'contacted', label: 'Contatado' }],
};

export const companyOf = (given: Settings = settings): Company => ({
  settings: given,
  today: isoDate(given.today),
  terms: chargeTermsOf(given.policy, []),
});

/** An open title of so much, so many days late today. */
export const title = (number: string, balanceCents: number, daysLate: number, asOf: IsoDate = today): ReceivableRow => {
  const dueDate = addDays(asOf, -daysLate);
  const plain = {
    balanceCents,
    chargeBaseCents: balanceCents,
    fineBaseCents: balanceCents,
    fineOpenCents: 0,
    interestOpenCents: 0,
    dueDate,
    interestFrom: null,
    ownFineRate: null,
    ownMonthlyInterestRate: null,
  };
  const charges = chargesOf(chargeableTitleOf(plain), companyOf().terms, asOf);
  const digits = number.replace(/\D/g, '').padStart(12, '0').slice(-12);
  return {
    ...plain,
    id: `0193f2a0-0000-7000-9000-${digits}`,
    version: 1,
    clientId,
    clientName: 'Mercearia São Jorge ltda',
    clientDocument: null,
    clientIsConsumer: false,
    source: 'erp',
    sourceKey: number,
    number,
    installmentNumber: null,
    installmentCount: null,
    orderNumber: null,
    branch: null,
    type: null,
    issueDate: null,
    originalDueDate: dueDate,
    effectiveDueDate: dueDate,
    faceValueCents: balanceCents,
    daysOverdue: charges.daysOverdue,
    bucket: agingBucket(charges.daysOverdue),
    fineCents: charges.fineCents,
    interestCents: charges.interestCents,
    totalCents: charges.totalCents,
    paymentMethod: null,
    boletoState: null,
    hold: null,
    responsible: null,
    negotiationId: null,
  };
};

/** The trio of the worked example: principal 350,00, multa 7,00, juros 16,52, debt 373,52. */
export const workedTitles = (): ReceivableRow[] => [
  title('1021/2', 18_000, 106),
  title('1044/1', 9_500, 84),
  title('0977/3', 7_500, 300),
];
