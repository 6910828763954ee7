import type { ReceivableRow } from '../../../contract/receivables';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { chargeableTitleOf } from '../../../domain/charges/chargeableTitleOf';
import { chargeAccount } from '../../../domain/charges/chargeAccount';
import { explainChargeAccount, type ChargeExplanation, type ChargeTopic } from '../../../strings/chargeAccount';
import type { Company } from '../../context/CompanyContext';

/** How the charges of a title came about at a date, by the company's policy. */
export const explainTitle = (
  row: ReceivableRow,
  { terms, settings }: Company,
  asOf: IsoDate,
  isConsumer: boolean,
): ChargeExplanation =>
  explainChargeAccount(chargeAccount(chargeableTitleOf(row), terms, asOf, isConsumer), settings.holidays);

/** Which part of an explanation a column of the sheet asks for; null where its cells are no charges. */
export const topicOfField = (field: string | null): ChargeTopic | null => {
  switch (field) {
    case 'days':
    case 'bucket':
      return 'days';
    case 'fine':
    case 'ownFineRate':
    case 'fineBase':
    case 'fineOpen':
      return 'fine';
    case 'interest':
    case 'ownMonthlyInterestRate':
    case 'chargeBase':
    case 'interestOpen':
    case 'interestFrom':
      return 'interest';
    case 'total':
      return 'total';
    case null:
    default:
      return null;
  }
};
