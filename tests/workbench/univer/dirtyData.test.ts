import type { IFormulaDatasetConfig } from '@univerjs/engine-formula';
import { withUnfinished } from '../../../src/workbench/univer/dirtyData';

const dataset = (over: object): IFormulaDatasetConfig =>
  ({
    formulaData: {},
    forceCalculate: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    ...over,
  }) as unknown as IFormulaDatasetConfig;
const range = (startRow: number) => ({
  unitId: 'u',
  sheetId: 's',
  range: { startRow, endRow: startRow, startColumn: 0, endColumn: 0 },
});

test('what a broken-off calculation owed is computed by the next one', () => {
  const next = withUnfinished(
    dataset({ dirtyRanges: [range(5)], dirtyDefinedNameMap: { u: { Multa: 'B2' } } }),
    dataset({ forceCalculate: true, dirtyRanges: [range(1)], dirtyDefinedNameMap: { u: { Juros: 'B3' } } }),
  );
  expect(next.forceCalculate).toBe(true);
  expect(next.dirtyRanges.map((dirty) => dirty.range.startRow)).toEqual([1, 5]);
  expect(next.dirtyDefinedNameMap).toEqual({ u: { Multa: 'B2', Juros: 'B3' } });
});
