import { readTyped, readTypedFormula } from '../../../src/workbench/univer/typedByHand';

describe('what a person types in a cell', () => {
  test.each([
    ['1.234,56', 1234.56],
    ['1234,5', 1234.5],
    [',5', 0.5],
    ['-12', -12],
    ['1.234', 1234],
    ['0.2', 0.2],
    ['R$ 1.500,00', 1500],
  ])('%s is the number %s', (text, value) => {
    expect(readTyped(text, '')).toEqual({ value });
  });

  test('a date of day, month and year gets a date format', () => {
    expect(readTyped('31/12/2026', '')).toEqual({ value: 46387, pattern: 'dd/mm/yyyy' });
    expect(readTyped('1-3-26', '')).toEqual({ value: 46082, pattern: 'dd/mm/yyyy' });
    expect(readTyped('2026-12-31', '')).toEqual({ value: 46387, pattern: 'dd/mm/yyyy' });
  });

  test('a day that does not exist stays text', () => {
    expect(readTyped('31/02/2026', '')).toBeNull();
    expect(readTyped('12/31/2026', '')).toBeNull();
  });

  test('a percentage is a fraction, and a bare number in a percentage cell means per cent', () => {
    expect(readTyped('2,5%', '')).toEqual({ value: 0.025, pattern: '0.00%' });
    expect(readTyped('3', '0.00%')).toEqual({ value: 0.03 });
    expect(readTyped('0,02', '0.00%')).toEqual({ value: 0.02 });
  });

  test('logical values are read in Portuguese, and text cells keep everything', () => {
    expect(readTyped('verdadeiro', '')).toEqual({ value: true });
    expect(readTyped('0977/3', '')).toBeNull();
    expect(readTyped('123', '@')).toBeNull();
  });

  test('semicolons between arguments become commas, and decimal commas points, outside quoted text', () => {
    expect(readTypedFormula('=COBRANCA.MULTA(1,5;"a;b";A1)')).toBe('=COBRANCA.MULTA(1.5,"a;b",A1)');
    expect(readTypedFormula('=SUM(A1,B1)')).toBe('=SUM(A1,B1)');
  });
});
