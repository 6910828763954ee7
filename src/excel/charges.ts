import {
  ensureCalculationSheet,
  removeCalculationSheet,
  writeCalculation,
  type CalculatedTables,
} from './calculationSheet';
import { columnCharges, type ChargeFormulas, type ChargeMode, type ClientSums } from './chargeFormulas';
import { columnSums } from './clientSums';
import type { FreshSheet } from './emptySheet';
import { spilledCharges, spilledSums } from './spilledFormulas';

/**
 * How many titles are charged by a call a cell, what the analyst can read and change best. Measured in the workbench: with 496 titles
 * all formulas stood 2 s after the last cell was written, with 5,496 after 27 s, with 20,000 not within 10 minutes.
 */
export const maxColumnCharges = 2_000;

export function chargeModeFor(receivables: number): ChargeMode {
  return receivables > maxColumnCharges ? 'spill' : 'columns';
}

export function chargeFormulasOf(mode: ChargeMode): ChargeFormulas {
  return mode === 'spill' ? spilledCharges : columnCharges;
}

export function clientSumsOf(mode: ChargeMode): ClientSums {
  return mode === 'spill' ? spilledSums : columnSums;
}

/**
 * Before rows are written: what the formulas of the tables look up has to be there.
 *
 * @param rows lines that the longer of the two tables may get
 */
export async function prepareCalculation(
  context: Excel.RequestContext,
  mode: ChargeMode,
  rows: number,
  onCreated: (fresh: FreshSheet) => void,
): Promise<void> {
  if (mode === 'spill') await ensureCalculationSheet(context, rows, onCreated);
}

/** After rows were written, so that a load computes them once. With a call a cell, what an earlier load left goes. */
export async function finishCalculation(
  context: Excel.RequestContext,
  tables: CalculatedTables,
  mode: ChargeMode,
): Promise<void> {
  if (mode === 'columns') {
    await removeCalculationSheet(context);
    return;
  }
  const rows = Math.max(tables.titles.open.bodyRows, tables.clients?.open.bodyRows ?? 0);
  await writeCalculation(context, await ensureCalculationSheet(context, rows, () => undefined), tables);
}
