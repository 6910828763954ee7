import type { ChargeTerms } from '../domain/charges/chargesOf';
import { orCellError } from './cellError';
import { graceDaysArgument } from './countArgument';
import { holidaysArgument } from './holidaysArgument';
import { defaultFineRate, defaultMonthlyInterestRate, rateArgument } from './rateArgument';
import { roundingArgument } from './roundingArgument';

export interface TermsInCells {
  fineRate?: { value: unknown; argument: string };
  monthlyInterestRate?: { value: unknown; argument: string };
  graceDays: unknown;
  rounding?: unknown;
  holidays: unknown[][] | null | undefined;
}

/** The tail of arguments that every charge function shares; what a function does not take stands at its default. */
export function chargeTerms(cells: TermsInCells): ChargeTerms {
  return {
    fineRate: orCellError(rateArgument(cells.fineRate?.value, cells.fineRate?.argument ?? 'multa', defaultFineRate)),
    monthlyInterestRate: orCellError(
      rateArgument(
        cells.monthlyInterestRate?.value,
        cells.monthlyInterestRate?.argument ?? 'jurosMes',
        defaultMonthlyInterestRate,
      ),
    ),
    graceDays: orCellError(graceDaysArgument(cells.graceDays)),
    rounding: orCellError(roundingArgument(cells.rounding)),
    holidays: orCellError(holidaysArgument(cells.holidays)),
  };
}
