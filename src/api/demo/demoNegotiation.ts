import { addDays, type IsoDate } from '../../domain/calendar/isoDate';
import { nextBusinessDay } from '../../domain/calendar/businessDay';
import { chargeableTitleOf } from '../../domain/charges/chargeableTitleOf';
import { chargesOf, type ChargeTerms } from '../../domain/charges/chargesOf';
import { generateInstallments } from '../../domain/installments/generateInstallments';
import { cents, type Cents } from '../../domain/money/cents';
import { chargeBasesOf } from '../../domain/negotiation/chargeBase';
import { composeInstallments } from '../../domain/negotiation/composition';
import { allocateDiscount } from '../../domain/negotiation/discount';
import { newId } from '../storage/newId';
import type { installmentComposition, negotiation, negotiationOrigin } from '../storage/schema';
import type { DemoClient } from './demoClients';
import { openTitle, type NewTitle } from './demoTitles';

export interface DemoNegotiation {
  negotiation: Omit<typeof negotiation.$inferInsert, 'companyId'>;
  origins: Omit<typeof negotiationOrigin.$inferInsert, 'companyId'>[];
  /** Old titles, already out of the open ones. */
  oldTitles: NewTitle[];
  installments: NewTitle[];
  composition: Omit<typeof installmentComposition.$inferInsert, 'companyId'>[];
}

export interface NegotiationTerms {
  number: number;
  /** Days before today on which it was agreed. */
  daysAgo: number;
  /** Of the charges, in hundredths. */
  discountPercent: number;
  installments: number;
  firstDueInDays: number;
  author: string;
  /** Days overdue, at that time, and value of each old title. */
  old: readonly { daysOverdue: number; amountCents: number }[];
}

/** An agreement made some days ago, with everything the API would have written for it. */
export function demoNegotiation(
  client: DemoClient['row'],
  terms: ChargeTerms,
  today: IsoDate,
  agreed: NegotiationTerms,
): DemoNegotiation {
  const asOf = addDays(today, -agreed.daysAgo);
  const id = newId();
  const createdAt = new Date(`${asOf}T17:30:00Z`);
  const oldTitles = agreed.old.map(({ daysOverdue, amountCents }, index) =>
    openTitle(client, {
      number: String(900 + agreed.number * 10 + index).padStart(6, '0'),
      installment: { number: 1, count: 1 },
      dueDate: addDays(asOf, -daysOverdue),
      issueDate: addDays(asOf, -daysOverdue - 30),
      amountCents,
      orderNumber: `P${String(900 + agreed.number * 10 + index).padStart(6, '0')}`,
      branch: '001',
      method: 'boleto',
      holidays: terms.holidays,
    }),
  );
  const figures = oldTitles.map((title) => {
    const charges = chargesOf(chargeableTitleOf({ ...withoutOwnRates, ...pick(title) }), terms, asOf);
    return { title, balanceCents: cents(title.balanceCents), ...charges };
  });
  const fineCents = sum(figures.map((each) => each.fineCents));
  const interestCents = sum(figures.map((each) => each.interestCents));
  const principalCents = sum(figures.map((each) => each.balanceCents));
  const discountCents = cents(Math.floor(((fineCents + interestCents) * agreed.discountPercent) / 100));
  const totalCents = cents(principalCents + fineCents + interestCents - discountCents);
  const shares = allocateDiscount(figures, discountCents);
  const origins = figures.map(
    ({ title, daysOverdue, balanceCents, fineCents: fine, interestCents: interest }, position) => ({
      negotiationId: id,
      receivableId: title.id,
      position,
      receivableVersion: title.version,
      daysOverdue,
      principalCents: balanceCents,
      fineCents: fine,
      interestCents: interest,
      ...(shares[position] ?? noShare),
    }),
  );
  const plan = generateInstallments({
    totalCents,
    count: agreed.installments,
    firstDueDate: addDays(asOf, agreed.firstDueInDays),
    intervalDays: null,
    moveToBusinessDay: true,
    holidays: terms.holidays,
  });
  if (!plan.ok) throw new Error(`The demo's agreement has no plan: ${plan.error.code}`);
  const cells = composeInstallments(
    origins.map((origin) => ({
      receivableId: origin.receivableId,
      principalCents: origin.principalCents,
      fineCents: cents(origin.fineCents - origin.fineDiscountCents),
      interestCents: cents(origin.interestCents - origin.interestDiscountCents),
      surchargeCents: origin.surchargeCents,
    })),
    plan.value.map((each) => each.amountCents),
  );
  const bases = chargeBasesOf(
    oldTitles.map((title) => ({ chargeBaseCents: cents(title.chargeBaseCents) })),
    cells,
    'principal',
  );
  const installments = plan.value.map(({ dueDate, amountCents }, index) => ({
    ...openTitle(client, {
      number: `N${String(agreed.number).padStart(6, '0')}`,
      installment: { number: index + 1, count: plan.value.length },
      dueDate,
      issueDate: asOf,
      amountCents,
      orderNumber: '',
      branch: '001',
      method: index === 0 ? 'pix' : 'boleto',
      holidays: terms.holidays,
    }),
    source: 'negotiation',
    sourceKey: `${agreed.number}-${index + 1}`,
    orderNumber: null,
    branch: null,
    type: null,
    chargeBaseCents: bases[index] ?? 0,
    effectiveDueDate: nextBusinessDay(dueDate, terms.holidays),
    negotiationId: id,
  }));
  return {
    negotiation: {
      id,
      number: agreed.number,
      clientId: client.id,
      state: 'confirmed',
      asOf,
      policyVersion: 1,
      principalCents,
      fineCents,
      interestCents,
      discountCents,
      totalCents,
      acceptedBy: client.contactName ?? client.name,
      acceptedOn: asOf,
      acceptedChannel: 'phone',
      note: '',
      createdAt,
      createdBy: agreed.author,
    },
    origins,
    oldTitles: oldTitles.map((title) => ({ ...title, state: 'renegotiated', renegotiatedById: id, version: 2 })),
    installments,
    composition: cells.flatMap((row, index) =>
      row.map((cell) => ({ receivableId: installments[index]?.id ?? '', ...cell })),
    ),
  };
}

const noShare = { fineDiscountCents: cents(0), interestDiscountCents: cents(0), surchargeCents: cents(0) };
const withoutOwnRates = { ownFineRate: null, ownMonthlyInterestRate: null };

function pick(title: NewTitle) {
  const { balanceCents, chargeBaseCents, fineOpenCents, interestOpenCents, dueDate, interestFrom } = title;
  return {
    balanceCents,
    chargeBaseCents,
    fineBaseCents: chargeBaseCents,
    fineOpenCents,
    interestOpenCents,
    dueDate,
    interestFrom,
  };
}

function sum(list: readonly Cents[]): Cents {
  return cents(list.reduce((total, each) => total + each, 0));
}
