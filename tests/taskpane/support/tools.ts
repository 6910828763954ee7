import type { SheetTools } from '../../../src/excel/sheetTools';

const unused = (): never => {
  throw new Error('This test does not ask for that.');
};

/** Tools of a program that none of the tests asks anything but of what is given. */
export const fakeTools = (given: Partial<SheetTools> = {}): SheetTools => ({
  readOpenWorksheet: unused,
  selectCell: unused,
  writeChangesSheet: unused,
  readDiagnostics: unused,
  countBrokenCells: unused,
  probeFunctions: unused,
  repairFormulas: unused,
  ...given,
});
