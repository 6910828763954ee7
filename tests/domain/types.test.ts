import { daysBetween, isoDate } from '../../src/domain/calendar/isoDate';
import { fine } from '../../src/domain/charges/fine';
import { cents } from '../../src/domain/money/cents';
import { formatMoney } from '../../src/domain/money/formatMoney';
import { rate } from './support/arbitraries';

/** The compiler's part: each line below it must stay an error, or `tsc` fails on the expectation. */
describe('the units', () => {
  it('keep plain numbers and texts out of money, rates and dates', () => {
    // @ts-expect-error reais are not centavos
    expect(formatMoney(12)).toBe('0,12');
    // @ts-expect-error a double is not a rate
    expect(() => fine(cents(100), 0.02)).toThrow();
    // @ts-expect-error a text is not yet a date
    expect(daysBetween('2026-11-24', isoDate('2026-11-25'))).toBe(1);
    expect(fine(cents(100), rate('0.02'))).toBe(2);
  });
});
