import fc from 'fast-check';
import '../functions/customFunctionsStub';
import { chargesOf } from '../../src/domain/charges/chargesOf';
import { isoDateFromSerial } from '../../src/domain/calendar/excelSerial';
import { cents } from '../../src/domain/money/cents';
import { parseRate, type Rate } from '../../src/domain/rate/rate';
import { multa } from '../../src/functions/fine.function';
import { juros } from '../../src/functions/lateInterest.function';

function rate(text: string): Rate {
  const parsed = parseRate(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

function date(serial: number) {
  const parsed = isoDateFromSerial(serial);
  if (!parsed.ok) throw new Error(String(serial));
  return parsed.value;
}

/** What the formulas of Títulos compute, by the functions they call; Excel's ROUND(x, 2) of a sum of whole centavos. */
const round = (value: number) => Math.round(value * 100) / 100;

test('the sheet and the charge engine agree to the centavo, whatever was paid before and whatever the rates', () => {
  const rates = fc.constantFrom('0', '0.02', '0.1', '0.01', '0.005', '0.0333');
  fc.assert(
    fc.property(
      fc.record({
        chargeBase: fc.integer({ min: 0, max: 5_000_000 }),
        oldCharges: fc.integer({ min: 0, max: 100_000 }),
        fineAssessed: fc.boolean(),
        fineOpen: fc.integer({ min: 0, max: 10_000 }),
        interestOpen: fc.integer({ min: 0, max: 10_000 }),
        due: fc.integer({ min: 45_000, max: 46_500 }),
        daysToAsOf: fc.integer({ min: -100, max: 900 }),
        paidAfter: fc.option(fc.integer({ min: -20, max: 400 }), { nil: null }),
        policyFine: rates,
        policyInterest: rates,
        ownFine: fc.option(rates, { nil: null }),
        ownInterest: fc.option(rates, { nil: null }),
        grace: fc.integer({ min: 0, max: 10 }),
        rounding: fc.constantFrom('HALF_UP' as const, 'TRUNCATE' as const, 'DAILY_RATE_3DP' as const),
      }),
      (title) => {
        const asOf = title.due + title.daysToAsOf;
        const interestFrom = title.paidAfter === null ? null : Math.min(asOf, title.due + title.paidAfter);
        const fineBase = title.fineAssessed ? 0 : title.chargeBase;
        const engine = chargesOf(
          {
            balanceCents: cents(title.chargeBase + title.oldCharges),
            chargeBaseCents: cents(title.chargeBase),
            fineBaseCents: cents(fineBase),
            fineOpenCents: cents(title.fineOpen),
            interestOpenCents: cents(title.interestOpen),
            dueDate: date(title.due),
            interestFrom: interestFrom === null ? null : date(interestFrom),
            ownFineRate: title.ownFine === null ? null : rate(title.ownFine),
            ownMonthlyInterestRate: title.ownInterest === null ? null : rate(title.ownInterest),
          },
          {
            fineRate: rate(title.policyFine),
            monthlyInterestRate: rate(title.policyInterest),
            graceDays: title.grace,
            rounding: title.rounding,
            holidays: new Set(),
          },
          date(asOf),
        );
        const fineRate = Number(title.ownFine ?? title.policyFine);
        const interestRate = Number(title.ownInterest ?? title.policyInterest);
        const fine = round(
          title.fineOpen / 100 + multa(fineBase / 100, title.due, asOf, fineRate, title.grace, [['']]),
        );
        const interest = round(
          title.interestOpen / 100 +
            juros(
              title.chargeBase / 100,
              title.due,
              asOf,
              interestRate,
              title.grace,
              title.rounding,
              interestFrom ?? '',
              [['']],
            ),
        );
        const total = round((title.chargeBase + title.oldCharges) / 100 + fine + interest);
        expect([fine, interest, total]).toEqual(
          [engine.fineCents, engine.interestCents, engine.totalCents].map((amount) => amount / 100),
        );
      },
    ),
    { numRuns: 500 },
  );
});
