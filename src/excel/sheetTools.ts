import { countBrokenCells, readDiagnostics, type BrokenCells, type HostDiagnostics } from './diagnostics';
import { probeFunctions, type ProbeResult } from './functionProbe';
import {
  readOpenWorksheet,
  selectCell,
  type OpenWorksheet,
  type ReadWorksheetOptions,
  type UnusableSheet,
} from './openWorksheet';
import type { Change } from '../contract/changes';
import type { Result } from '../domain/result';
import type { InTurn } from './inTurn';
import { writeChangesSheet } from './changesSheet';
import { repairFormulas, type RepairOutcome } from './repairFormulas';

/** The workbook as the views of the menu of tools see it. */
export interface SheetTools {
  /** Null: given up. */
  readOpenWorksheet(options: ReadWorksheetOptions): Promise<Result<OpenWorksheet, UnusableSheet> | null>;
  /** 0-based; false where the sheet is gone. */
  selectCell(sheetId: string, row: number, column: number): Promise<boolean>;
  /** Gives the name of the new sheet. */
  writeChangesSheet(changes: readonly Change[], timeZone: string): Promise<string>;
  readDiagnostics(): Promise<HostDiagnostics>;
  countBrokenCells(): Promise<BrokenCells[]>;
  probeFunctions(): Promise<Map<string, ProbeResult>>;
  repairFormulas(): Promise<RepairOutcome>;
}

/** @param inTurn the one that the sheets' own writes go through */
export const createSheetTools = (inTurn: InTurn): SheetTools => ({
  readOpenWorksheet,
  selectCell,
  writeChangesSheet: (changes, timeZone) => inTurn(() => writeChangesSheet(changes, timeZone)),
  readDiagnostics,
  countBrokenCells: () => inTurn(countBrokenCells),
  probeFunctions: () => inTurn(probeFunctions),
  repairFormulas: () => inTurn(repairFormulas),
});
