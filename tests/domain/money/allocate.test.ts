import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { allocate } from '../../../src/domain/money/allocate';
import { cents, maxCents, sumCents } from '../../../src/domain/money/cents';

const weights = fc
  .array(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 0));
const totals = fc.integer({ min: -maxCents, max: maxCents }).map(cents);

describe('allocate', () => {
  it('gives the rest to the last, or a centavo each to those who lost most', () => {
    expect(allocate(cents(100), [1, 1, 1], 'last')).toEqual([33, 33, 34]);
    expect(allocate(cents(100), [1, 1, 1], 'largestRemainder')).toEqual([34, 33, 33]);
    expect(allocate(cents(11), [5, 3, 1], 'largestRemainder')).toEqual([6, 4, 1]);
    expect(allocate(cents(-100), [1, 1, 1], 'last')).toEqual([-33, -33, -34]);
  });

  it('gives nothing to who weighs nothing, even at the end', () => {
    expect(allocate(cents(100), [1, 2, 0], 'last')).toEqual([33, 67, 0]);
    expect(allocate(cents(0), [0, 0], 'last')).toEqual([0, 0]);
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]], [[NaN]]])('throws for the weights %p', (list) => {
    expect(() => allocate(cents(1), list, 'last')).toThrow(RangeError);
  });

  it.each(['last', 'largestRemainder'] as const)('closes to the centavo (%s)', (oddCents) => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        const shares = allocate(total, list, oddCents);
        expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(total));
        expect(shares.every((share, index) => share === 0 || (list[index] ?? 0) > 0)).toBe(true);
      }),
    );
  });

  it('by largest remainder lies less than a centavo from the exact share', () => {
    const Exact = Decimal.clone({ precision: 60 });
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        const sum = list.reduce((acc, weight) => acc.add(weight), new Exact(0));
        allocate(total, list, 'largestRemainder').forEach((share, index) => {
          const exact = new Exact(total).mul(list[index] ?? 0).div(sum);
          expect(exact.sub(share).abs().lt(1)).toBe(true);
        });
      }),
    );
  });

  it('by largest remainder stays within each weight while the total is within their sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, part) => {
          const total = cents(Math.floor(sumCents(list.map(cents)) * part));
          allocate(total, list, 'largestRemainder').forEach((share, index) => {
            expect(share).toBeLessThanOrEqual(list[index] ?? 0);
          });
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
