import { isoDateFromSerial } from '../domain/calendar/excelSerial';
import type { RoundingMode } from '../contract/common';
import { roundingLabels } from '../strings/labels';
import type { SheetParameters } from './outcomes';
import { parameterRanges } from './parametersSheet';
import { runInExcel } from './runInExcel';

/** Parameters as the sheet has them now; null where it has none. Pasted nonsense reads as null: validation does not see paste. */
export function readParameters(): Promise<SheetParameters | null> {
  return runInExcel(parametersIn);
}

export async function parametersIn(context: Excel.RequestContext): Promise<SheetParameters | null> {
  const cells = await parameterRanges(context);
  if (cells === null) return null;
  const value = (range: Excel.Range): unknown => (range.values as unknown[][])[0]?.[0];
  return parametersOf({
    asOf: value(cells.asOf),
    fineRate: value(cells.fineRate),
    monthlyInterestRate: value(cells.monthlyInterestRate),
    graceDays: value(cells.graceDays),
    rounding: value(cells.rounding),
  });
}

export function parametersOf(cells: Record<keyof SheetParameters, unknown>): SheetParameters {
  const serial = number(cells.asOf);
  const asOf = serial === null ? null : isoDateFromSerial(Math.floor(serial));
  return {
    asOf: asOf?.ok === true ? asOf.value : null,
    fineRate: fraction(cells.fineRate),
    monthlyInterestRate: fraction(cells.monthlyInterestRate),
    graceDays: wholeNumber(cells.graceDays),
    rounding: roundingOf(cells.rounding),
  };
}

const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const fraction = (value: unknown) => {
  const rate = number(value);
  return rate !== null && rate >= 0 && rate <= 1 ? rate : null;
};
const wholeNumber = (value: unknown) => {
  const days = number(value);
  return days !== null && Number.isInteger(days) && days >= 0 ? days : null;
};

function roundingOf(value: unknown): RoundingMode | null {
  const modes = Object.keys(roundingLabels) as RoundingMode[];
  return modes.find((mode) => mode === value || roundingLabels[mode] === value) ?? null;
}
