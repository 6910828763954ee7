import type { FormulaRefs } from './structuredReference';
import { parameterNames as names } from './parameterNames';

/** How the charges of *Títulos* are computed: a call a cell, or one spilled range that the cells look up. */
export type ChargeMode = 'columns' | 'spill';

/** Formulas of the columns that need the charge engine; all other columns follow from them. */
export type ChargeFormulas = Record<'days' | 'fine' | 'interest' | 'total', (refs: FormulaRefs) => string>;

/** Formulas of the columns of *Clientes* that add up titles. */
export type ClientSums = Record<
  | 'openCount'
  | 'overdueCount'
  | 'maxDaysOverdue'
  | 'oldestDueDate'
  | 'balance'
  | 'fine'
  | 'interest'
  | 'total'
  | 'overdueTotal',
  (refs: FormulaRefs) => string
>;

const ownOr = (own: string, parameter: string) => `IF(${own}="",${parameter},${own})`;

/** A custom function a cell: what the analyst can read and change best. */
export const columnCharges: ChargeFormulas = {
  days: ({ same }) => `=COBRANCA.DIASATRASO(${same('dueDate')},${names.asOf},${names.graceDays},${names.holidays})`,
  fine: ({ same }) =>
    `=ROUND(${same('fineOpen')}+COBRANCA.MULTA(${same('fineBase')},${same('dueDate')},${names.asOf},` +
    `${ownOr(same('ownFineRate'), names.fineRate)},${names.graceDays},${names.holidays}),2)`,
  interest: ({ same }) =>
    `=ROUND(${same('interestOpen')}+COBRANCA.JUROS(${same('chargeBase')},${same('dueDate')},${names.asOf},` +
    `${ownOr(same('ownMonthlyInterestRate'), names.monthlyInterestRate)},${names.graceDays},${names.rounding},` +
    `${same('interestFrom')},${names.holidays}),2)`,
  total: ({ same }) => `=ROUND(${same('balance')}+${same('fine')}+${same('interest')},2)`,
};
