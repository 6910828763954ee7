import type { Negotiation, NegotiationDraft } from '../../contract/negotiations';
import type { Policy } from '../../contract/settings';
import type { IsoDate } from '../../domain/calendar/isoDate';
import { chargesOf, type ChargeableTitle, type ChargeTerms } from '../../domain/charges/chargesOf';
import { cents, maxCents, type Cents } from '../../domain/money/cents';
import { closingBalance, type Balance } from '../../domain/negotiation/balance';
import { chargeBasesOf } from '../../domain/negotiation/chargeBase';
import { checkNegotiation, type NegotiationRefusal } from '../../domain/negotiation/checkNegotiation';
import { composeInstallments, type Composition } from '../../domain/negotiation/composition';
import { debtOf, type Debt } from '../../domain/negotiation/debt';
import { allocateDiscount } from '../../domain/negotiation/discount';

export interface PlanTitle {
  id: string;
  chargeable: ChargeableTitle;
}

export interface PlanTerms {
  policy: Policy;
  terms: ChargeTerms;
  today: IsoDate;
  role: 'analyst' | 'supervisor';
}

export interface AssessedNegotiation {
  debt: Debt;
  balance: Balance;
  /** Rules of the domain that the draft breaks. */
  refusals: NegotiationRefusal[];
}

export interface PlannedInstallment {
  composition: Composition[];
  chargeBaseCents: Cents;
}

export type PlannedOrigin = Omit<Negotiation['origins'][number], 'label' | 'dueDate'>;

/** Amounts whose sum a double still holds; anything above is a slip of the keyboard, refused before it is computed with. */
export function withinRange({
  discountCents,
  installments,
}: Pick<NegotiationDraft, 'discountCents' | 'installments'>): boolean {
  const sum = installments.reduce((total, { amountCents }) => total + Math.abs(amountCents), 0);
  return Math.abs(discountCents) <= maxCents / 4 && sum <= maxCents / 4;
}

/** Recomputes a draft with the policy in force at the company's today, and checks every rule that needs no database. */
export function assessNegotiation(
  draft: Pick<NegotiationDraft, 'asOf' | 'discountCents' | 'installments'>,
  titles: readonly PlanTitle[],
  { policy, terms, today, role }: PlanTerms,
): AssessedNegotiation {
  const chargeables = titles.map((title) => title.chargeable);
  const debt = debtOf(chargeables, terms, today);
  const amounts = draft.installments.map((installment) => cents(installment.amountCents));
  return {
    debt,
    balance: closingBalance(debt, cents(draft.discountCents), amounts),
    refusals: checkNegotiation({
      asOf: draft.asOf,
      today,
      titles: chargeables.map((title) => {
        const { fineCents, interestCents } = chargesOf(title, terms, today);
        return { balanceCents: title.balanceCents, fineCents, interestCents };
      }),
      discountCents: draft.discountCents,
      installments: draft.installments,
      policy,
      role,
    }),
  };
}

/** What is written for a draft that broke no rule: each title's figures and share of the discount, each instalment's composition. */
export function planNegotiation(
  draft: Pick<NegotiationDraft, 'discountCents' | 'installments'>,
  titles: readonly PlanTitle[],
  { policy, terms, today }: PlanTerms,
): { origins: PlannedOrigin[]; installments: PlannedInstallment[] } {
  const figures = titles.map(({ chargeable }) => {
    const { daysOverdue, fineCents, interestCents } = chargesOf(chargeable, terms, today);
    return { daysOverdue, balanceCents: chargeable.balanceCents, fineCents, interestCents };
  });
  const discounts = allocateDiscount(figures, cents(draft.discountCents));
  const origins = titles.map(({ id }, index) => {
    const figure = figures[index];
    const discount = discounts[index];
    if (figure === undefined || discount === undefined) throw new Error('a title without its figures');
    return {
      receivableId: id,
      daysOverdue: figure.daysOverdue,
      principalCents: figure.balanceCents,
      fineCents: figure.fineCents,
      interestCents: figure.interestCents,
      ...discount,
    };
  });
  const composition = composeInstallments(
    origins.map((origin) => ({
      receivableId: origin.receivableId,
      principalCents: origin.principalCents,
      fineCents: cents(origin.fineCents - origin.fineDiscountCents),
      interestCents: cents(origin.interestCents - origin.interestDiscountCents),
      surchargeCents: origin.surchargeCents,
    })),
    draft.installments.map((installment) => cents(installment.amountCents)),
  );
  const bases = chargeBasesOf(
    titles.map(({ chargeable }) => chargeable),
    composition,
    policy.installmentChargeBase,
  );
  return {
    origins,
    installments: composition.map((row, index) => ({ composition: row, chargeBaseCents: bases[index] ?? cents(0) })),
  };
}
