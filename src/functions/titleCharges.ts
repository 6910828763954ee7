import type { IsoDate } from '../domain/calendar/isoDate';
import { chargesOf, type ChargeTerms } from '../domain/charges/chargesOf';
import type { Cents } from '../domain/money/cents';
import { err, ok, type Result } from '../domain/result';
import { amountArgument } from './amountArgument';
import { dateArgument, optionalDateArgument } from './dateArgument';

export interface TitleInCells {
  saldo: unknown;
  vencimento: unknown;
  /** Last payment; left out or blank: interest runs from the due date. */
  jurosDesde?: unknown;
  /** What the fine falls on; left out or blank: the balance. */
  baseMulta?: unknown;
  /** What interest falls on; left out or blank: the balance. */
  baseJuros?: unknown;
  /** Charges that earlier payments assessed and left unpaid. */
  multaApurada?: unknown;
  jurosApurados?: unknown;
}

export interface TitleCharges {
  daysOverdue: number;
  fineCents: Cents;
  interestCents: Cents;
  totalCents: Cents;
}

/** Charges of a title as its cells tell it; without more cells all of the balance bears charges and nothing was assessed before. */
export function titleCharges(cells: TitleInCells, asOf: IsoDate, terms: ChargeTerms): Result<TitleCharges, string> {
  const balance = amountArgument(cells.saldo, 'saldo');
  if (!balance.ok) return balance;
  const dueDate = dateArgument(cells.vencimento, 'vencimento');
  if (!dueDate.ok) return dueDate;
  const interestFrom = optionalDateArgument(cells.jurosDesde, 'jurosDesde');
  if (!interestFrom.ok) return err(interestFrom.error);
  const base = (value: unknown, argument: string) =>
    value === null || value === undefined || value === '' ? balance : amountArgument(value, argument);
  const fineBase = base(cells.baseMulta, 'baseMulta');
  if (!fineBase.ok) return fineBase;
  const chargeBase = base(cells.baseJuros, 'baseJuros');
  if (!chargeBase.ok) return chargeBase;
  const fineOpen = amountArgument(cells.multaApurada, 'multaApurada');
  if (!fineOpen.ok) return fineOpen;
  const interestOpen = amountArgument(cells.jurosApurados, 'jurosApurados');
  if (!interestOpen.ok) return interestOpen;
  return ok(
    chargesOf(
      {
        balanceCents: balance.value,
        chargeBaseCents: chargeBase.value,
        fineBaseCents: fineBase.value,
        fineOpenCents: fineOpen.value,
        interestOpenCents: interestOpen.value,
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
