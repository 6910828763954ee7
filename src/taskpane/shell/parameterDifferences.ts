import type { Settings } from '../../contract/settings';
import { rateOf } from '../../domain/charges/chargeTermsOf';
import { formatRatePercent, rateFromNumber, rateText } from '../../domain/rate/rate';
import type { SheetParameters } from '../../excel/outcomes';
import { roundingLabels } from '../../strings/labels';
import { paneText } from '../../strings/pane';
import { brDate } from '../format/brDate';

const text = paneText.parameters;

const rateInSheet = (value: number | null): { words: string; exact: string | null } => {
  const rate = value === null ? null : rateFromNumber(value);
  return rate?.ok === true
    ? { words: formatRatePercent(rate.value), exact: rateText(rate.value) }
    : { words: text.unreadable, exact: null };
};

/** In words, every parameter of the sheet that is not the company's policy (or its today). */
export const parameterDifferences = (sheet: SheetParameters, { policy, today }: Settings): string[] => {
  const differences: string[] = [];
  if (sheet.asOf !== today) {
    differences.push(text.asOf(sheet.asOf === null ? text.unreadable : brDate(sheet.asOf), brDate(today)));
  }
  const fine = rateInSheet(sheet.fineRate);
  const policyFine = rateOf(policy.fineRate);
  if (fine.exact !== rateText(policyFine)) {
    differences.push(text.fineRate(fine.words, formatRatePercent(policyFine)));
  }
  const interest = rateInSheet(sheet.monthlyInterestRate);
  const policyInterest = rateOf(policy.monthlyInterestRate);
  if (interest.exact !== rateText(policyInterest)) {
    differences.push(text.monthlyInterestRate(interest.words, formatRatePercent(policyInterest)));
  }
  if (sheet.graceDays !== policy.graceDays) {
    const days = sheet.graceDays === null ? text.unreadable : text.days(sheet.graceDays);
    differences.push(text.graceDays(days, text.days(policy.graceDays)));
  }
  if (sheet.rounding !== policy.rounding) {
    const rounding = sheet.rounding === null ? text.unreadable : roundingLabels[sheet.rounding];
    differences.push(text.rounding(rounding, roundingLabels[policy.rounding]));
  }
  return differences;
};
