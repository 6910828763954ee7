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

/** How many titles are charged by a call a cell. */
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

/** Before rows are written: what the formulas of the tables look up has to be there. */
export async function prepareCalculation(
  context: Excel.RequestContext,
  mode: ChargeMode,
  onCreated: (fresh: FreshSheet) => void,
): Promise<void> {
  if (mode === 'spill') await ensureCalculationSheet(context, onCreated);
}

/** After rows were written, so that a load computes them once. With a call a cell, what an earlier load left goes. */
export async function finishCalculation(
  context: Excel.RequestContext,
  tables: CalculatedTables,
  mode: ChargeMode,
): Promise<void> {
  if (mode === 'columns') await removeCalculationSheet(context);
  else await writeCalculation(context, await ensureCalculationSheet(context, () => undefined), tables);
}
