import { roundingLabels } from '../../src/strings/labels';
import { parametersOf } from '../../src/excel/parameters';

test('the cells of Parâmetros are read as they stand', () => {
  expect(
    parametersOf({
      asOf: 46_350,
      fineRate: 0.02,
      monthlyInterestRate: 0.01,
      graceDays: 0,
      rounding: roundingLabels.TRUNCATE,
    }),
  ).toEqual({ asOf: '2026-11-24', fineRate: 0.02, monthlyInterestRate: 0.01, graceDays: 0, rounding: 'TRUNCATE' });
});

test('what was pasted past the validation reads as nothing, not as a number', () => {
  expect(
    parametersOf({ asOf: 'ontem', fineRate: 2, monthlyInterestRate: '', graceDays: 1.5, rounding: 'qualquer' }),
  ).toEqual({ asOf: null, fineRate: null, monthlyInterestRate: null, graceDays: null, rounding: null });
});
