import fc from 'fast-check';
import { allocate } from '../../../src/domain/money/allocate';
import { cents, type Cents } from '../../../src/domain/money/cents';
import { chargeBasesOf } from '../../../src/domain/negotiation/chargeBase';
import {
  composeInstallments,
  type Composition,
  type OriginAfterDiscount,
} from '../../../src/domain/negotiation/composition';
import { allocateDiscount } from '../../../src/domain/negotiation/discount';
import { anyCents } from '../support/arbitraries';

const components = ['principalCents', 'fineCents', 'interestCents', 'surchargeCents'] as const;

function total(parts: Pick<Composition, (typeof components)[number]>): number {
  return components.reduce((sum, component) => sum + parts[component], 0);
}

const anyOrigins: fc.Arbitrary<OriginAfterDiscount[]> = fc
  .array(
    fc.record({
      principalCents: anyCents(1, 1_000_000_000),
      fineCents: anyCents(0, 1_000_000),
      interestCents: anyCents(0, 1_000_000),
      surchargeCents: fc.oneof(fc.constant(cents(0)), anyCents(0, 100_000)),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((list) => list.map((origin, index) => ({ receivableId: `origin-${index}`, ...origin })));

/** Amounts that sum to the origins, equal, wild or with single centavos among them. */
const anyClosed = anyOrigins.chain((origins) =>
  fc
    .array(fc.oneof(fc.constantFrom(1, 1_000), fc.integer({ min: 0, max: 100_000 })), { minLength: 1, maxLength: 36 })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => ({
      origins,
      amounts: allocate(cents(origins.reduce((sum, origin) => sum + total(origin), 0)), weights, 'last'),
    })),
);

/** What does not close; one list, since a matcher a cell is slow. */
function faults(origins: readonly OriginAfterDiscount[], amounts: readonly Cents[], rows: Composition[][]): string[] {
  const found: string[] = [];
  if (rows.length !== amounts.length) found.push('a row an instalment');
  rows.forEach((row, index) => {
    if (row.reduce((sum, cell) => sum + total(cell), 0) !== amounts[index]) found.push(`row ${index} does not close`);
    row.forEach((cell, column) => {
      if (cell.originReceivableId !== origins[column]?.receivableId)
        found.push(`cell ${index}/${column} is of another title`);
      if (components.some((component) => !(cell[component] >= 0))) found.push(`cell ${index}/${column} is negative`);
    });
  });
  origins.forEach((origin, column) => {
    for (const component of components) {
      const sum = rows.reduce((acc, row) => acc + (row[column]?.[component] ?? NaN), 0);
      if (sum !== origin[component]) found.push(`column ${column} does not close on ${component}`);
    }
  });
  return found;
}

describe('composeInstallments', () => {
  it('composes the worked example, closed at 400,00 by a surcharge', () => {
    const titles = [
      [18_000, 360, 636],
      [9_500, 190, 266],
      [7_500, 150, 750],
    ].map(([balance, fine, interest]) => ({
      balanceCents: cents(balance ?? 0),
      fineCents: cents(fine ?? 0),
      interestCents: cents(interest ?? 0),
    }));
    const surcharges = allocateDiscount(titles, cents(-2_648));
    const origins = titles.map(({ balanceCents, fineCents, interestCents }, index) => ({
      receivableId: String(index),
      principalCents: balanceCents,
      fineCents,
      interestCents,
      surchargeCents: surcharges[index]?.surchargeCents ?? cents(0),
    }));
    const amounts = [cents(20_000), cents(20_000)];
    const rows = composeInstallments(origins, amounts);
    expect(faults(origins, amounts, rows)).toEqual([]);
    expect(rows[0]?.[0]).toEqual({
      originReceivableId: '0',
      principalCents: 9_000,
      fineCents: 180,
      interestCents: 318,
      surchargeCents: 681,
    });
  });

  it('closes 5.098,51 with 1.000,00 down in 5', () => {
    const origin = {
      receivableId: 'a',
      principalCents: cents(480_000),
      fineCents: cents(9_600),
      interestCents: cents(20_251),
      surchargeCents: cents(0),
    };
    const amounts = [100_000, 81_970, 81_970, 81_970, 81_970, 81_971].map(cents);
    expect(faults([origin], amounts, composeInstallments([origin], amounts))).toEqual([]);
  });

  it('throws for a negotiation that does not close, or for anything negative', () => {
    const origin = {
      receivableId: 'a',
      principalCents: cents(100),
      fineCents: cents(0),
      interestCents: cents(0),
      surchargeCents: cents(0),
    };
    expect(() => composeInstallments([origin], [cents(99)])).toThrow(RangeError);
    expect(() => composeInstallments([origin], [cents(150), cents(-50)])).toThrow(RangeError);
    expect(() => composeInstallments([{ ...origin, fineCents: cents(-1) }], [cents(99)])).toThrow(RangeError);
  });

  it('closes by row and by column with no cell below zero', () => {
    fc.assert(
      fc.property(anyClosed, ({ origins, amounts }) => {
        expect(faults(origins, amounts, composeInstallments(origins, amounts))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every cell less than two centavos from its exact share', () => {
    fc.assert(
      fc.property(anyClosed, ({ origins, amounts }) => {
        const sum = BigInt(amounts.reduce((acc, amount) => acc + amount, 0));
        const far = composeInstallments(origins, amounts).flatMap((row, index) =>
          row.flatMap((cell, column) =>
            components.filter((component) => {
              const exact = BigInt(amounts[index] ?? 0) * BigInt(origins[column]?.[component] ?? 0);
              const difference = exact - BigInt(cell[component]) * sum;
              return (difference < 0n ? -difference : difference) >= 2n * sum;
            }),
          ),
        );
        expect(far).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('closes where nearly every instalment is a single centavo', () => {
    const origins = anyOrigins.map((list) =>
      list.map((origin) => ({ ...origin, principalCents: cents(origin.principalCents % 400) })),
    );
    fc.assert(
      fc.property(origins, (list) => {
        const small = list.map((o) => ({
          ...o,
          fineCents: cents(o.fineCents % 9),
          interestCents: cents(o.interestCents % 9),
        }));
        const owed = small.reduce((sum, origin) => sum + total(origin), 0);
        const singles = Math.min(owed, 300);
        const amounts = [...Array<number>(singles).fill(1), owed - singles].map(cents);
        expect(faults(small, amounts, composeInstallments(small, amounts))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('closes after a discount too, whatever it leaves of the charges', () => {
    fc.assert(
      fc.property(
        anyOrigins,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 36 }),
        (list, part, n) => {
          const titles = list.map((o) => ({ ...o, balanceCents: o.principalCents }));
          const charges = titles.reduce((sum, { fineCents, interestCents }) => sum + fineCents + interestCents, 0);
          const shares = allocateDiscount(titles, cents(Math.floor(charges * part)));
          const origins = list.map((origin, index) => ({
            ...origin,
            fineCents: cents(origin.fineCents - (shares[index]?.fineDiscountCents ?? 0)),
            interestCents: cents(origin.interestCents - (shares[index]?.interestDiscountCents ?? 0)),
            surchargeCents: cents(0),
          }));
          const owed = cents(origins.reduce((sum, origin) => sum + total(origin), 0));
          const amounts = allocate(owed, Array<number>(n).fill(1), 'last');
          expect(faults(origins, amounts, composeInstallments(origins, amounts))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('chargeBasesOf', () => {
  const cell = (principal: number, fine: number, interest: number, surcharge: number): Composition => ({
    originReceivableId: 'a',
    principalCents: cents(principal),
    fineCents: cents(fine),
    interestCents: cents(interest),
    surchargeCents: cents(surcharge),
  });
  const composition = [[cell(9_000, 180, 318, 681)], [cell(9_000, 180, 318, 681)]];

  it('is the principal part, or all of the instalment where the policy says so', () => {
    const origin = { chargeBaseCents: cents(18_000) };
    expect(chargeBasesOf([origin], composition, 'principal')).toEqual([9_000, 9_000]);
    expect(chargeBasesOf([origin], composition, 'total')).toEqual([10_179, 10_179]);
  });

  it('does not let old charges in through a second renegotiation', () => {
    // the origin is itself an instalment: 180,00 left of it, 150,01 of which bear charges
    expect(chargeBasesOf([{ chargeBaseCents: cents(15_001) }], composition, 'principal')).toEqual([7_501, 7_500]);
  });

  it('sums to the charge bases of the origins and stays within each instalment’s principal', () => {
    fc.assert(
      fc.property(
        anyClosed,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
        (closed, parts) => {
          const rows = composeInstallments(closed.origins, closed.amounts);
          const origins = closed.origins.map(({ principalCents }, index) => ({
            chargeBaseCents: cents(Math.floor(principalCents * (parts[index] ?? 1))),
          }));
          const bases = chargeBasesOf(origins, rows, 'principal');
          expect(bases.reduce((sum, base) => sum + base, 0)).toBe(
            origins.reduce((sum, { chargeBaseCents }) => sum + chargeBaseCents, 0),
          );
          bases.forEach((base, index) => {
            expect(base).toBeGreaterThanOrEqual(0);
            expect(base).toBeLessThanOrEqual(
              (rows[index] ?? []).reduce((sum, { principalCents }) => sum + principalCents, 0),
            );
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
