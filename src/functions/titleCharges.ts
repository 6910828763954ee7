import type { IsoDate } from '../domain/calendar/isoDate';
import { chargesOf, type ChargeTerms } from '../domain/charges/chargesOf';
import { cents, type Cents } from '../domain/money/cents';
import { err, ok, type Result } from '../domain/result';
import { amountArgument } from './amountArgument';
import { dateArgument, optionalDateArgument } from './dateArgument';

export interface TitleInCells {
  saldo: unknown;
  vencimento: unknown;
  /** Last payment; left out or blank: interest runs from the due date. */
  jurosDesde?: unknown;
}

export interface TitleCharges {
  daysOverdue: number;
  fineCents: Cents;
  interestCents: Cents;
  totalCents: Cents;
}

/** Charges of a title as its cells tell it: all of the balance bears charges and nothing was assessed before. */
export function titleCharges(cells: TitleInCells, asOf: IsoDate, terms: ChargeTerms): Result<TitleCharges, string> {
  const balance = amountArgument(cells.saldo, 'saldo');
  if (!balance.ok) return balance;
  const dueDate = dateArgument(cells.vencimento, 'vencimento');
  if (!dueDate.ok) return dueDate;
  const interestFrom = optionalDateArgument(cells.jurosDesde, 'jurosDesde');
  if (!interestFrom.ok) return err(interestFrom.error);
  return ok(
    chargesOf(
      {
        balanceCents: balance.value,
        chargeBaseCents: balance.value,
        fineBaseCents: balance.value,
        fineOpenCents: cents(0),
        interestOpenCents: cents(0),
        dueDate: dueDate.value,
        interestFrom: interestFrom.value,
        ownFineRate: null,
        ownMonthlyInterestRate: null,
      },
      terms,
      asOf,
    ),
  );
}
