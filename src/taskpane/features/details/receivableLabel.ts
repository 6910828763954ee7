import type { ReceivableRow } from '../../../contract/receivables';

/** `0977/3`: the number, and the instalment unless the number says it already. */
export const receivableLabel = (row: Pick<ReceivableRow, 'number' | 'installmentNumber'>): string => {
  if (row.installmentNumber === null) return row.number;
  const suffix = `/${row.installmentNumber}`;
  return row.number.endsWith(suffix) ? row.number : `${row.number}${suffix}`;
};
