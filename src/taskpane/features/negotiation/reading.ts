import { chargeableTitleOf } from '../../../domain/charges/chargeableTitleOf';
import { chargesOf, type Charges } from '../../../domain/charges/chargesOf';
import { rateOf } from '../../../domain/charges/chargeTermsOf';
import { multiplyDivide } from '../../../domain/charges/multiplyDivide';
import { cents, type Cents } from '../../../domain/money/cents';
import { closingBalance, type Balance } from '../../../domain/negotiation/balance';
import { checkNegotiation, type NegotiationRefusal } from '../../../domain/negotiation/checkNegotiation';
import { debtOf } from '../../../domain/negotiation/debt';
import type { NegotiationDraft, NewNegotiation } from '../../../contract/negotiations';
import type { ReceivableRow } from '../../../contract/receivables';
import type { Company } from '../../context/CompanyContext';
import type { Draft } from './draft';
import { discountCentsOf } from './typedDiscount';

/** Everything the figures of a draft say today, by the same engine that the backend decides with. */
export interface Reading {
  titles: { row: ReceivableRow; charges: Charges }[];
  balance: Balance;
  chargesCents: Cents;
  /** Null while the text of the discount is no figure; the balance then stands without one. */
  discountCents: Cents | null;
  /** How much an analyst may give, and how much surcharge the policy takes. */
  limits: { analystDiscountCents: Cents; surchargeCents: Cents };
  refusals: NegotiationRefusal[];
}

const share = (amount: Cents, rateText: string): Cents => {
  const rate = rateOf(rateText);
  return multiplyDivide(amount, rate.numerator, 1, rate.denominator, 'TRUNCATE');
};

/** Reads a draft at the company's today. */
export const readDraft = (draft: Draft, company: Company): Reading => {
  const { settings, terms, today } = company;
  const chargeable = draft.receivables.map(chargeableTitleOf);
  const titles = draft.receivables.map((row, index) => {
    const title = chargeable[index];
    if (title === undefined) throw new Error('Every title has charges.');
    return { row, charges: chargesOf(title, terms, today) };
  });
  const debt = debtOf(chargeable, terms, today);
  const chargesCents = cents(debt.fineCents + debt.interestCents);
  const discountCents = discountCentsOf(draft.discount, chargesCents);
  const balance = closingBalance(
    debt,
    discountCents ?? cents(0),
    draft.installments.map((installment) => cents(installment.amountCents)),
  );
  const refusals = checkNegotiation({
    asOf: today,
    today,
    titles: titles.map(({ row, charges }) => ({
      balanceCents: row.balanceCents,
      fineCents: charges.fineCents,
      interestCents: charges.interestCents,
    })),
    discountCents: balance.discountCents,
    installments: draft.installments,
    policy: settings.policy,
    role: settings.user.role,
  });
  const limits = {
    analystDiscountCents: share(chargesCents, settings.policy.analystMaxDiscountRate),
    surchargeCents: share(debt.principalCents, settings.policy.maxSurchargeRate),
  };
  return { titles, balance, chargesCents, discountCents, limits, refusals };
};

/** The draft as the backend previews it. */
export const previewBodyOf = (draft: Draft, reading: Reading, company: Company): NegotiationDraft => ({
  clientId: draft.clientId,
  asOf: company.today,
  policyVersion: company.settings.policy.version,
  receivables: draft.receivables.map(({ id, version }) => ({ id, version })),
  discountCents: reading.balance.discountCents,
  installments: draft.installments.map(({ method, dueDate, amountCents }) => ({ method, dueDate, amountCents })),
});

/** The draft as it is confirmed. Throws where the date of acceptance is missing: the button is blocked then. */
export const confirmBodyOf = (draft: Draft, reading: Reading, company: Company): NewNegotiation => {
  if (draft.acceptance.acceptedOn === null) throw new Error('An acceptance has a date.');
  return {
    ...previewBodyOf(draft, reading, company),
    acceptance: {
      acceptedBy: draft.acceptance.acceptedBy.trim(),
      acceptedOn: draft.acceptance.acceptedOn,
      channel: draft.acceptance.channel,
    },
    expectedDebt: reading.balance.debt,
    note: draft.note.trim(),
  };
};
