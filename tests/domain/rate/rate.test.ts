import fc from 'fast-check';
import { formatRatePercent, parseRate, rateFromNumber, rateText } from '../../../src/domain/rate/rate';
import { anyRateText, rate } from '../support/arbitraries';

describe('parseRate', () => {
  it.each([
    ['0.02', 1, 50],
    ['0,02', 1, 50],
    ['2%', 1, 50],
    ['2,00 %', 1, 50],
    ['0.01', 1, 100],
    ['0', 0, 1],
    ['1', 1, 1],
    ['0.00033333', 33333, 100000000],
    ['0,033 %', 33, 100000],
  ])('reads %p as the fraction %i/%i', (text, numerator, denominator) => {
    expect(parseRate(text)).toEqual({ ok: true, value: { numerator, denominator } });
  });

  it.each([
    ['', 'empty'],
    [' ', 'empty'],
    ['abc', 'notARate'],
    ['1.2.3', 'notARate'],
    ['1e-2', 'notARate'],
    ['.5', 'notARate'],
    ['-0.01', 'negative'],
    ['−1 %', 'negative'],
    ['1000', 'outOfRange'],
    ['0.000000001', 'tooManyDecimals'],
    ['0,0000001 %', 'tooManyDecimals'],
  ])('refuses %p as %s', (text, code) => {
    expect(parseRate(text)).toEqual({ ok: false, error: { code, input: text } });
  });
});

describe('rateFromNumber', () => {
  it.each([
    [0.02, '0.02'],
    [0.1 + 0.2, '0.3'],
    [0.07 / 7, '0.01'],
    [0, '0'],
    [1e-8, '0.00000001'],
    [999.99999999, '999.99999999'],
  ])('reads the cell %p as %s', (value, text) => {
    expect(rateFromNumber(value)).toEqual({ ok: true, value: rate(text) });
  });

  it.each([
    [NaN, 'notARate'],
    [-0.01, 'negative'],
    [0.1 / 3, 'tooManyDecimals'],
    [1000, 'outOfRange'],
  ])('refuses %p as %s', (value, code) => {
    expect(rateFromNumber(value)).toMatchObject({ ok: false, error: { code } });
  });

  it('agrees with the text of the same rate', () => {
    fc.assert(
      fc.property(anyRateText, (text) => {
        expect(rateFromNumber(Number(text))).toEqual({ ok: true, value: rate(text) });
      }),
    );
  });
});

describe('writing a rate', () => {
  it.each([
    ['0.02', '2,00 %'],
    ['0.015', '1,50 %'],
    ['0.00033', '0,033 %'],
    ['0', '0,00 %'],
    ['1.5', '150,00 %'],
    ['0.00000001', '0,000001 %'],
  ])('shows %s as %s', (text, shown) => {
    expect(formatRatePercent(rate(text))).toBe(shown);
  });

  it('reads back what it writes, in both forms', () => {
    fc.assert(
      fc.property(anyRateText, (text) => {
        expect(rate(rateText(rate(text)))).toEqual(rate(text));
        expect(rate(formatRatePercent(rate(text)))).toEqual(rate(text));
      }),
    );
  });
});
