import fc from 'fast-check';
import { discountForDifference, lastInstallmentForDifference } from '../../../src/domain/negotiation/adjust';
import { closingBalance } from '../../../src/domain/negotiation/balance';
import { debtOf, type Debt } from '../../../src/domain/negotiation/debt';
import { cents } from '../../../src/domain/money/cents';
import { anyCents } from '../support/arbitraries';
import { today, usualTerms, workedExample } from '../support/titles';

const debt = debtOf(workedExample, usualTerms, today);

describe('the worked example', () => {
  it('owes 373,52: principal 350,00, multa 7,00, juros 16,52', () => {
    expect(debt).toEqual({ principalCents: 35_000, fineCents: 700, interestCents: 1_652, totalCents: 37_352 });
  });

  it('exceeds by 26,48 with two instalments of 200,00', () => {
    const balance = closingBalance(debt, cents(0), [20_000, 20_000].map(cents));
    expect(balance).toEqual({
      debt,
      discountCents: 0,
      totalCents: 37_352,
      installmentsCents: 40_000,
      differenceCents: 2_648,
    });
  });

  it('closes at 400,00 only with a discount of −26,48', () => {
    const open = closingBalance(debt, cents(0), [20_000, 20_000].map(cents));
    expect(discountForDifference(open)).toBe(-2_648);
    const closed = closingBalance(debt, cents(-2_648), [20_000, 20_000].map(cents));
    expect(closed).toMatchObject({ totalCents: 40_000, installmentsCents: 40_000, differenceCents: 0 });
  });

  it('or with a last instalment of 173,52', () => {
    const open = closingBalance(debt, cents(0), [20_000, 20_000].map(cents));
    expect(lastInstallmentForDifference(open, [{ amountCents: 20_000 }, { amountCents: 20_000 }])).toBe(17_352);
  });
});

it('a debt of nothing is zero', () => {
  expect(debtOf([], usualTerms, today)).toEqual({ principalCents: 0, fineCents: 0, interestCents: 0, totalCents: 0 });
});

it('without instalments there is none to adjust', () => {
  expect(lastInstallmentForDifference(closingBalance(debt, cents(0), []), [])).toBeNull();
});

it('either adjustment closes any balance', () => {
  const anyDebt: fc.Arbitrary<Debt> = fc
    .tuple(anyCents(), anyCents(), anyCents())
    .map(([principal, fine, interest]) => ({
      principalCents: principal,
      fineCents: fine,
      interestCents: interest,
      totalCents: cents(principal + fine + interest),
    }));
  fc.assert(
    fc.property(
      anyDebt,
      fc.integer({ min: -(10 ** 10), max: 10 ** 10 }).map(cents),
      fc.array(anyCents(), { minLength: 1, maxLength: 40 }),
      (owed, discount, amounts) => {
        const open = closingBalance(owed, discount, amounts);
        expect(closingBalance(owed, discountForDifference(open), amounts).differenceCents).toBe(0);
        const last = lastInstallmentForDifference(
          open,
          amounts.map((amountCents) => ({ amountCents })),
        );
        if (last === null) throw new Error('There is an instalment to adjust');
        expect(closingBalance(owed, discount, [...amounts.slice(0, -1), last]).differenceCents).toBe(0);
      },
    ),
  );
});
