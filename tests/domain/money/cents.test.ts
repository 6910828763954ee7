import fc from 'fast-check';
import { cents, centsFromReais, maxCents, reaisFromCents, sumCents, toCents } from '../../../src/domain/money/cents';

describe('cents', () => {
  it.each([0.5, NaN, Infinity, 2 ** 53])('throws for %p, which is no amount', (value) => {
    expect(() => cents(value)).toThrow(RangeError);
  });

  it('never yields a negative zero', () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });
});

describe('toCents', () => {
  it.each([
    [null, 'empty'],
    [undefined, 'empty'],
    ['100', 'notANumber'],
    [true, 'notANumber'],
    [NaN, 'notANumber'],
    [-Infinity, 'notANumber'],
    [1.5, 'fractionOfCent'],
    [maxCents + 1, 'outOfRange'],
    [-maxCents - 1, 'outOfRange'],
  ])('refuses %p as %s', (value, code) => {
    expect(toCents(value)).toMatchObject({ ok: false, error: { code } });
  });

  it('lets the largest amounts in', () => {
    expect(toCents(maxCents)).toEqual({ ok: true, value: maxCents });
    expect(toCents(-maxCents)).toEqual({ ok: true, value: -maxCents });
  });
});

describe('centsFromReais', () => {
  it.each([
    [1234.56, 123456],
    [0.1 + 0.2, 30],
    [1.005 * 100, 10050],
    [-0.01, -1],
    [0, 0],
    [500, 50000],
    [8_999_999_999.99, 899_999_999_999],
  ])('reads the cell %p as %i centavos', (reais, expected) => {
    expect(centsFromReais(reais)).toEqual({ ok: true, value: expected });
  });

  it.each([0.001, 1.005, 0.00001, 1234.567, -0.015])('refuses %p, which has a fraction of a centavo', (reais) => {
    expect(centsFromReais(reais)).toMatchObject({ ok: false, error: { code: 'fractionOfCent' } });
  });

  it('refuses what is no number or no amount', () => {
    expect(centsFromReais(NaN)).toMatchObject({ ok: false, error: { code: 'notANumber' } });
    expect(centsFromReais(1e15)).toMatchObject({ ok: false, error: { code: 'outOfRange' } });
  });

  it('returns every amount that went into a cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: -maxCents, max: maxCents }), (n) => {
        expect(centsFromReais(reaisFromCents(cents(n)))).toEqual({ ok: true, value: n });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('sumCents', () => {
  it('adds exactly', () => {
    expect(sumCents([10, 20, -5].map(cents))).toBe(25);
    expect(sumCents([])).toBe(0);
  });

  it('throws once the sum is no longer exact', () => {
    expect(() => sumCents(Array<number>(5).fill(maxCents).map(cents))).toThrow(RangeError);
  });
});
