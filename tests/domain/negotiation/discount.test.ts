import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { cents } from '../../../src/domain/money/cents';
import { allocateDiscount, type TitleWithCharges } from '../../../src/domain/negotiation/discount';
import { anyCents } from '../support/arbitraries';

const anyTitle: fc.Arbitrary<TitleWithCharges> = fc.record({
  balanceCents: anyCents(1),
  fineCents: anyCents(0, 10_000_000),
  interestCents: anyCents(0, 10_000_000),
});
const anyTitles = fc.array(anyTitle, { minLength: 1, maxLength: 40 });
/** A part from nothing to all, the ends often. */
const anyPart = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

function title(balance: number, fine: number, interest: number): TitleWithCharges {
  return { balanceCents: cents(balance), fineCents: cents(fine), interestCents: cents(interest) };
}

describe('allocateDiscount', () => {
  const worked = [title(18_000, 360, 636), title(9_500, 190, 266), title(7_500, 150, 750)];

  it('goes over multa and juros in proportion', () => {
    expect(allocateDiscount(worked, cents(1_176))).toEqual([
      { fineDiscountCents: 180, interestDiscountCents: 318, surchargeCents: 0 },
      { fineDiscountCents: 95, interestDiscountCents: 133, surchargeCents: 0 },
      { fineDiscountCents: 75, interestDiscountCents: 375, surchargeCents: 0 },
    ]);
  });

  it('takes all charges and no more', () => {
    expect(allocateDiscount(worked, cents(2_352))).toEqual(
      worked.map(({ fineCents, interestCents }) => ({
        fineDiscountCents: fineCents,
        interestDiscountCents: interestCents,
        surchargeCents: 0,
      })),
    );
    expect(() => allocateDiscount(worked, cents(2_353))).toThrow(RangeError);
  });

  it('turned negative is a surcharge by principal', () => {
    const shares = allocateDiscount(worked, cents(-2_648));
    expect(shares.map(({ surchargeCents }) => surchargeCents)).toEqual([1_362, 719, 567]);
    expect(shares.every((share) => share.fineDiscountCents === 0 && share.interestDiscountCents === 0)).toBe(true);
  });

  it('of nothing is nothing, also for titles without charges', () => {
    const nothing = { fineDiscountCents: 0, interestDiscountCents: 0, surchargeCents: 0 };
    expect(allocateDiscount([title(100, 0, 0)], cents(0))).toEqual([nothing]);
    expect(allocateDiscount([title(0, 0, 0)], cents(0))).toEqual([nothing]);
    expect(allocateDiscount([], cents(0))).toEqual([]);
  });

  it('has no principal to put a surcharge on when there is none', () => {
    expect(() => allocateDiscount([title(0, 10, 10)], cents(-1))).toThrow(RangeError);
  });

  it('closes to the centavo, no share negative, above its own amount, or a centavo from the exact one', () => {
    fc.assert(
      fc.property(anyTitles, anyPart, (titles, part) => {
        const charges = titles.reduce((sum, { fineCents, interestCents }) => sum + fineCents + interestCents, 0);
        const discount = cents(Math.floor(charges * part));
        const shares = allocateDiscount(titles, discount);
        expect(shares).toHaveLength(titles.length);
        let sum = 0;
        shares.forEach((share, index) => {
          const { fineCents, interestCents } = titles[index] ?? title(0, 0, 0);
          for (const [given, own] of [
            [share.fineDiscountCents, fineCents],
            [share.interestDiscountCents, interestCents],
          ] as const) {
            expect(given).toBeGreaterThanOrEqual(0);
            expect(given).toBeLessThanOrEqual(own);
            const exact = charges === 0 ? new Decimal(0) : new Decimal(discount).mul(own).div(charges);
            expect(exact.sub(given).abs().lt(1)).toBe(true);
            sum += given;
          }
          expect(share.surchargeCents).toBe(0);
        });
        expect(sum).toBe(discount);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of a surcharge closes to the centavo and touches no charge', () => {
    fc.assert(
      fc.property(anyTitles, anyCents(1), (titles, surcharge) => {
        const shares = allocateDiscount(titles, cents(0 - surcharge));
        expect(shares.reduce((sum, { surchargeCents }) => sum + surchargeCents, 0)).toBe(surcharge);
        for (const share of shares) {
          expect(share.surchargeCents).toBeGreaterThanOrEqual(0);
          expect(share.fineDiscountCents + share.interestDiscountCents).toBe(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
