import { isoDate } from '../../domain/calendar/isoDate';
import { fine } from '../../domain/charges/fine';
import { cents } from '../../domain/money/cents';
import { formatRatePercent, parseRate } from '../../domain/rate/rate';
import { slipInstructions } from '../../strings/boletoSlip';
import type { PrintableBoleto } from '../bank/printableBoleto';

/** What is printed of charges and protest: the figures as they were registered at the bank, which adds them itself. */
export function slipInstructionsOf(boleto: PrintableBoleto): string[] {
  const from = isoDate(boleto.dueDate);
  const lines: string[] = [];
  const rate = boleto.fineRate === null ? null : parseRate(boleto.fineRate);
  if (rate?.ok === true && rate.value.numerator > 0) {
    const amount = fine(cents(boleto.amountCents), rate.value);
    lines.push(slipInstructions.fine(from, formatRatePercent(rate.value), amount));
  }
  if (boleto.interestPerDayCents > 0) {
    lines.push(slipInstructions.interestPerDay(from, cents(boleto.interestPerDayCents)));
  }
  if (lines.length === 0) lines.push(slipInstructions.noCharges);
  if (boleto.protestAfterDays !== null) lines.push(slipInstructions.protest(boleto.protestAfterDays));
  return lines;
}
