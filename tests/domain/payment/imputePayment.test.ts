import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/isoDate';
import { chargesOf, type ChargeableTitle, type ChargeTerms } from '../../../src/domain/charges/chargesOf';
import { cents } from '../../../src/domain/money/cents';
import { imputePayment, type ImputedPayment } from '../../../src/domain/payment/imputePayment';
import { anyCents, rate } from '../support/arbitraries';
import { title, today, usualTerms } from '../support/titles';

function imputed(one: ChargeableTitle, days: number, amount: number, terms: ChargeTerms = usualTerms): ImputedPayment {
  const result = imputePayment(one, terms, { paidOn: addDays(today, days), amountCents: cents(amount) });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** 1.000,00 thirty days late: multa 20,00, juros 10,00. */
const late = title(100_000, addDays(today, -30));

describe('imputePayment', () => {
  it('pays interest first, then the fine, then what is left of the title (Código Civil art. 354)', () => {
    expect(imputed(late, 0, 500)).toMatchObject({ interestCents: 500, fineCents: 0, principalCents: 0 });
    expect(imputed(late, 0, 1_500)).toMatchObject({ interestCents: 1_000, fineCents: 500, principalCents: 0 });
    expect(imputed(late, 0, 53_000)).toMatchObject({ interestCents: 1_000, fineCents: 2_000, principalCents: 50_000 });
  });

  it('leaves unpaid charges a balance of their own', () => {
    expect(imputed(late, 0, 1_500).after).toEqual({
      balanceCents: 100_000,
      chargeBaseCents: 100_000,
      fineBaseCents: 0,
      fineOpenCents: 1_500,
      interestOpenCents: 0,
      interestFrom: today,
    });
  });

  it('then runs interest from the payment on what remains, and never fines twice', () => {
    const { after } = imputed(late, 0, 53_000);
    expect(chargesOf({ ...late, ...after }, usualTerms, addDays(today, 30))).toEqual({
      daysOverdue: 60,
      fineCents: 0,
      interestCents: 500,
      totalCents: 50_500,
    });
  });

  it('settles with the whole total and leaves nothing', () => {
    const { after, settled } = imputed(late, 0, 103_000);
    expect(settled).toBe(true);
    expect(chargesOf({ ...late, ...after }, usualTerms, addDays(today, 365)).totalCents).toBe(0);
  });

  it('before the due date only lessens the title, and the fine will fall on the rest', () => {
    const notDue = title(100_000, addDays(today, 10));
    const { after, settled } = imputed(notDue, 0, 40_000);
    expect(settled).toBe(false);
    expect(after).toMatchObject({ balanceCents: 60_000, fineBaseCents: 60_000, fineOpenCents: 0, interestFrom: null });
    expect(chargesOf({ ...notDue, ...after }, usualTerms, addDays(today, 40))).toMatchObject({
      daysOverdue: 30,
      fineCents: 1_200,
      interestCents: 600,
    });
  });

  it('within the grace assesses nothing, and the days of the rest still count from the due date', () => {
    const terms = { ...usualTerms, graceDays: 5 };
    const justDue = title(100_000, addDays(today, -3));
    const { after } = imputed(justDue, 0, 40_000, terms);
    expect(after).toMatchObject({ balanceCents: 60_000, fineBaseCents: 60_000, interestFrom: null });
    expect(chargesOf({ ...justDue, ...after }, terms, addDays(today, 27))).toMatchObject({
      daysOverdue: 30,
      interestCents: 600,
    });
  });

  it('of an instalment goes first to the part that bears no charges', () => {
    const instalment = title(20_000, addDays(today, -30), {
      chargeBaseCents: cents(17_500),
      fineBaseCents: cents(17_500),
    });
    // multa 3,50 and juros 1,75 on 175,00
    expect(imputed(instalment, 0, 525 + 2_000).after).toMatchObject({ balanceCents: 18_000, chargeBaseCents: 17_500 });
    expect(imputed(instalment, 0, 525 + 5_000).after).toMatchObject({ balanceCents: 15_000, chargeBaseCents: 15_000 });
  });

  it('refuses more than is owed, a date before the last payment and one in the future', () => {
    const over = imputePayment(late, usualTerms, { paidOn: today, amountCents: cents(103_001) });
    expect(over).toEqual({
      ok: false,
      error: { code: 'payment_over_total', data: { amountCents: 103_001, totalCents: 103_000 } },
    });
    const paid = { ...late, interestFrom: today };
    const before = imputePayment(paid, usualTerms, { paidOn: addDays(today, -1), amountCents: cents(1) });
    expect(before).toEqual({
      ok: false,
      error: { code: 'payment_before_last', data: { paidOn: addDays(today, -1), lastPaidOn: today } },
    });
    const tomorrow = addDays(today, 1);
    expect(imputePayment(late, usualTerms, { paidOn: tomorrow, amountCents: cents(1), today })).toEqual({
      ok: false,
      error: { code: 'payment_in_future', data: { paidOn: tomorrow, today } },
    });
  });

  it('takes a second payment on the day of the last one, without new interest', () => {
    const { after } = imputed(late, 0, 53_000);
    expect(imputed({ ...late, ...after }, 0, 50_000)).toMatchObject({
      interestCents: 0,
      principalCents: 50_000,
      settled: true,
    });
  });

  it('throws for an amount that is none', () => {
    expect(() => imputePayment(late, usualTerms, { paidOn: today, amountCents: cents(0) })).toThrow(RangeError);
  });

  it('closes: what was owed that day less the payment is what is owed after it, payment after payment', () => {
    const anyPayments = fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 90 }), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { minLength: 1, maxLength: 8 },
    );
    const anyTitle = fc.record({
      balance: anyCents(1, 100_000_000),
      basePart: fc.double({ min: 0, max: 1, noNaN: true }),
      dueDays: fc.integer({ min: -400, max: 60 }),
      own: fc.option(fc.constantFrom('0', '0.05')),
    });
    const anyTerms = fc.record({
      graceDays: fc.constantFrom(0, 3, 15),
      rounding: fc.constantFrom('HALF_UP' as const, 'TRUNCATE' as const, 'DAILY_RATE_3DP' as const),
    });
    fc.assert(
      fc.property(anyTitle, anyTerms, anyPayments, ({ balance, basePart, dueDays, own }, changes, payments) => {
        const terms = { ...usualTerms, ...changes };
        const base = cents(Math.floor(balance * basePart));
        let state = title(balance, addDays(today, dueDays), {
          chargeBaseCents: base,
          fineBaseCents: base,
          ownMonthlyInterestRate: own === null ? null : rate(own),
        });
        let paidOn = today;
        for (const { days, part } of payments) {
          paidOn = addDays(paidOn, days);
          const owed = chargesOf(state, terms, paidOn).totalCents;
          const amountCents = cents(Math.ceil(owed * part));
          if (amountCents === 0) return;
          const result = imputePayment(state, terms, { paidOn, amountCents });
          if (!result.ok) throw new Error(result.error.code);
          const { interestCents, fineCents, principalCents, after, settled } = result.value;
          state = { ...state, ...after };
          const left = [state.balanceCents, state.chargeBaseCents, state.fineOpenCents, state.interestOpenCents];
          expect({
            paid: interestCents + fineCents + principalCents,
            settled,
            owed: chargesOf(state, terms, paidOn).totalCents,
            baseWithinBalance: state.chargeBaseCents <= state.balanceCents,
            fineBaseWholeOrNone: state.fineBaseCents === 0 || state.fineBaseCents === state.chargeBaseCents,
            negative: left.filter((amount) => amount < 0),
          }).toEqual({
            paid: amountCents,
            settled: amountCents === owed,
            owed: owed - amountCents,
            baseWithinBalance: true,
            fineBaseWholeOrNone: true,
            negative: [],
          });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
