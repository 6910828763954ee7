import { addDays, type IsoDate } from '../../domain/calendar/isoDate';
import { chargeableTitleOf } from '../../domain/charges/chargeableTitleOf';
import type { ChargeTerms } from '../../domain/charges/chargesOf';
import { generateInstallments } from '../../domain/installments/generateInstallments';
import { cents } from '../../domain/money/cents';
import { debtOf } from '../../domain/negotiation/debt';
import type { ConfirmedDraft } from '../negotiations/confirmNegotiation';
import { startingPolicy } from '../newCompany';
import type { NewClient, SpecialClient } from './demoClients';
import type { NewTitle } from './demoTitles';

/** An agreement that was made some days ago. */
export interface DemoAgreement {
  client: SpecialClient;
  subject: 'analista' | 'supervisor';
  daysAgo: number;
  /** Part of multa and juros given up, in hundredths. */
  discountPercent: number;
  installments: number;
  /** From the agreement to the first instalment. */
  firstDueInDays: number;
  /** Whether the first instalment was paid when it fell due. */
  firstPaid: boolean;
}

/** One whose first instalment was paid, and one that could still be undone. */
export const demoAgreements: readonly DemoAgreement[] = [
  {
    client: 'renegotiated',
    subject: 'analista',
    daysAgo: 20,
    discountPercent: 50,
    installments: 4,
    firstDueInDays: 10,
    firstPaid: true,
  },
  {
    client: 'renegotiatedUnpaid',
    subject: 'supervisor',
    daysAgo: 5,
    discountPercent: 0,
    installments: 3,
    firstDueInDays: 15,
    firstPaid: false,
  },
];

/** What was sent to the API on that day for all the client's titles. */
export function draftOf(
  agreement: DemoAgreement,
  client: NewClient,
  titles: readonly NewTitle[],
  terms: ChargeTerms,
  today: IsoDate,
): ConfirmedDraft {
  const asOf = addDays(today, -agreement.daysAgo);
  const debt = debtOf(titles.map(untouched), terms, asOf);
  const discountCents = Math.floor(((debt.fineCents + debt.interestCents) * agreement.discountPercent) / 100);
  const plan = generateInstallments({
    totalCents: cents(debt.totalCents - discountCents),
    count: agreement.installments,
    firstDueDate: addDays(asOf, agreement.firstDueInDays),
    intervalDays: null,
    moveToBusinessDay: true,
    holidays: terms.holidays,
  });
  if (!plan.ok) throw new Error(`An agreement of the demo has no plan: ${plan.error.code}`);
  return {
    clientId: client.id,
    asOf,
    policyVersion: startingPolicy.version,
    receivables: titles.map((title) => ({ id: title.id, version: 1 })),
    discountCents,
    installments: plan.value.map((installment, index) => ({ ...installment, method: index === 0 ? 'pix' : 'boleto' })),
    acceptance: { acceptedBy: client.contactName ?? client.name, acceptedOn: asOf, channel: 'whatsapp' },
    expectedDebt: debt,
    note: '',
  };
}

function untouched(title: NewTitle) {
  return chargeableTitleOf({
    ...title,
    fineBaseCents: title.chargeBaseCents,
    fineOpenCents: 0,
    interestOpenCents: 0,
    interestFrom: null,
    ownFineRate: null,
    ownMonthlyInterestRate: null,
  });
}
